import Dispatch
import Testing

@testable import SQLite

@Suite("Write order")
struct WriteOrderTests {
    let scratch: Scratch
    let database: Database

    init() throws {
        scratch = try Scratch()
        database = try scratch.database()
    }

    @Test("writes from many threads all arrive")
    func manyThreads() throws {
        let database = database
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for number in 0..<50 {
                #expect(throws: Never.self) { try database.write { try $0.insert("\(thread)/\(number)") } }
            }
        }
        #expect(try database.read { try $0.names() }.count == 400)
        #expect(database.statistics.waitingWrites == 0)
    }

    @Test("a write inside a write traps instead of waiting for itself")
    func ownQueue() async {
        await #expect(processExitsWith: .failure) {
            let scratch = try Scratch()
            let database = try scratch.database()
            try database.write { _ in try database.write { _ in } }
        }
    }

    @Test("a write may submit another, which runs after it")
    func submitInside() throws {
        let answer = Answer<Int>()
        let database = database
        try database.write { connection in
            database.submitWrite({ try $0.names().count }, completion: answer.give)
            try connection.insert("first")
        }
        #expect(try answer.wait() == 1)
    }

    @Test("what runs between batches gets its turn while writes never stop coming")
    func fairness() throws {
        let database = database
        let isStopped = Locked(false)
        let writers = DispatchGroup()
        for thread in 0..<4 {
            DispatchQueue.global().async(group: writers) {
                var number = 0
                while !isStopped.withLock({ $0 }) {
                    number += 1
                    let name = "\(thread)/\(number)"
                    _ = try? database.write { try $0.insert(name) }
                }
            }
        }
        for _ in 0..<5 { try database.checkpoint() }
        isStopped.withLock { $0 = true }
        writers.wait()
        #expect(database.statistics.checkpoints >= 5)
    }

    @Test("a queue that never runs empty lets go of what was taken from it, and keeps the order")
    func queue() throws {
        var queue = WriteQueue()
        var (added, taken) = (0, 0)
        weak var first: NumberedJob?
        for round in 0..<1_000 {
            let job = NumberedJob(added)
            if round == 0 { first = job }
            queue.append(job)
            queue.append(NumberedJob(added + 1))
            added += 2
            guard round > 10 else { continue }
            for _ in 0..<2 {
                #expect((queue.popFirst() as? NumberedJob)?.number == taken)
                taken += 1
            }
        }
        #expect(queue.count == added - taken)
        #expect(first == nil)
    }
}

private final class NumberedJob: WriteJob {
    let number: Int
    init(_ number: Int) { self.number = number }
    func run(on connection: Connection) -> (any Error)? { nil }
    func finish(_ failure: (any Error)?) {}
}
