import Dispatch
import Testing

@testable import SQLite

@Suite("Write")
struct WriteTests {
    let scratch: Scratch
    let database: Database

    init() throws {
        scratch = try Scratch()
        database = try scratch.database()
    }

    struct Refused: Error {}

    @Test("writes that wait share one commit, run in order and are answered in order")
    func groupCommit() throws {
        let before = database.statistics
        let answers = Answers()
        try whileWriterIsHeld {
            for number in 0..<100 {
                answers.expectOne()
                database.submitWrite(
                    { connection in
                        try connection.insert("item \(number)")
                        return number
                    }, completion: { answers.add($0) })
            }
        }
        let results = answers.wait()
        #expect(results.map { try? $0.get() } == (0..<100).map { $0 })
        #expect(try database.read { try $0.names() } == (0..<100).map { "item \($0)" })
        let after = database.statistics
        #expect(after.jobs - before.jobs == 101)
        #expect(after.commits - before.commits == 2)
        #expect(after.largestBatch == 100)
        #expect(after.batchSizes == [2, 0, 0, 0, 0, 0, 0, 1])
    }

    @Test("a batch is bounded")
    func boundedBatch() throws {
        let answers = Answers()
        try whileWriterIsHeld {
            for number in 0..<300 {
                answers.expectOne()
                database.submitWrite(
                    { connection in
                        try connection.insert("\(number)")
                        return number
                    }, completion: { answers.add($0) })
            }
        }
        #expect(answers.wait().map { try? $0.get() } == (0..<300).map { $0 })
        #expect(database.statistics.largestBatch <= 128)
    }

    @Test("a failing write undoes its own changes only")
    func oneFails() throws {
        let answers = Answers()
        try whileWriterIsHeld {
            for number in 0..<10 {
                answers.expectOne()
                database.submitWrite(
                    { connection in
                        try connection.insert("a\(number)")
                        if number == 3 { throw Refused() }
                        if number == 6 { try connection.insert("a0") }
                        return number
                    }, completion: { answers.add($0) })
            }
        }
        let results = answers.wait()
        #expect(results.map { try? $0.get() } == [0, 1, 2, nil, 4, 5, nil, 7, 8, 9])
        #expect(throws: Refused.self) { try results[3].get() }
        let error = #expect(throws: DatabaseError.self) { try results[6].get() }
        #expect(error?.isConstraint(.unique) == true)
        #expect(try database.read { try $0.names() } == [0, 1, 2, 4, 5, 7, 8, 9].map { "a\($0)" })
        #expect(database.statistics.failedJobs == 2)
    }

    @Test("what is answered can be read")
    func answeredAfterCommit() throws {
        let seen = Answer<[String]>()
        let reader = try database.makeReader()
        // Not Sendable: used by the completion only.
        nonisolated(unsafe) let completionReader = reader
        database.submitWrite(
            { try $0.insert("new") },
            completion: { _ in seen.give(Result { try completionReader.names() }) })
        #expect(try seen.wait() == ["new"])
    }

    @Test("when the commit fails, every write of the batch fails with it, and the next batch goes through")
    func commitFails() throws {
        try database.write { connection in
            try connection.execute(
                "CREATE TABLE parts (item INTEGER REFERENCES items DEFERRABLE INITIALLY DEFERRED) STRICT")
        }
        let answers = Answers()
        try whileWriterIsHeld {
            for number in 0..<3 {
                answers.expectOne()
                database.submitWrite(
                    { connection in
                        try connection.insert("b\(number)")
                        if number == 1 { try connection.execute("INSERT INTO parts VALUES (999)") }
                        return number
                    }, completion: { answers.add($0) })
            }
        }
        for result in answers.wait() {
            let error = #expect(throws: DatabaseError.self) { try result.get() }
            #expect(error?.isConstraint(.foreignKey) == true)
        }
        #expect(database.statistics.failedCommits == 1)
        try database.write { try $0.insert("after") }
        #expect(try database.read { try $0.names() } == ["after"])
    }

    @Test("when SQLite gives up the transaction, the writes already run fail too; later ones do not")
    func transactionLost() throws {
        try database.write { try $0.insert("taken") }
        let answers = Answers()
        try whileWriterIsHeld {
            for number in 0..<4 {
                answers.expectOne()
                database.submitWrite(
                    { connection in
                        if number == 1 { try connection.execute("INSERT OR ROLLBACK INTO items VALUES (9, 'taken')") }
                        try connection.insert("c\(number)")
                        return number
                    }, completion: { answers.add($0) })
            }
        }
        #expect(answers.wait().map { try? $0.get() } == [nil, nil, 2, 3])
        #expect(try database.read { try $0.names() } == ["taken", "c2", "c3"])
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

    @Test("a lock held by another program fails what waits as busy; later writes go through")
    func busy() throws {
        let impatient = try Database(path: scratch.path, readers: 1, busyTimeout: 10)
        let other = try scratch.connection()
        try other.transaction {
            #expect(failure { try impatient.write { try $0.insert("x") } }?.isBusy == true)
        }
        #expect(impatient.statistics.busy == 1)
        try impatient.write { try $0.insert("y") }
        #expect(try impatient.read { try $0.names() } == ["y"])
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

    @Test("closing commits what waits; afterwards reads and writes are refused")
    func close() throws {
        let answers = Answers()
        for number in 0..<20 {
            answers.expectOne()
            database.submitWrite(
                { connection in
                    try connection.insert("\(number)")
                    return number
                }, completion: { answers.add($0) })
        }
        database.close()
        #expect(answers.wait().compactMap { try? $0.get() }.count == 20)
        #expect(throws: DatabaseError.closed) { try database.write { _ in } }
        #expect(throws: DatabaseError.closed) { try database.read { _ in } }
        #expect(database.statistics.logBytes == 0)
        database.close()
        #expect(try scratch.connection().names().count == 20)
    }

    @Test("closing while others write: each write is committed and answered so, or refused; none waits for ever")
    func closeUnderWrites() throws {
        let database = database
        let answered = Locked<[String]>([])
        let writers = DispatchGroup()
        for thread in 0..<8 {
            DispatchQueue.global().async(group: writers) {
                for number in 0..<10_000 {
                    let name = "\(thread)/\(number)"
                    guard (try? database.write { try $0.insert(name) }) != nil else { return }
                    answered.withLock { $0.append(name) }
                }
            }
        }
        waitUntil { answered.withLock { $0.count } > 100 }
        database.close()
        writers.wait()
        #expect(try Set(scratch.connection().names()) == Set(answered.withLock { $0 }))
    }

    @Test("a database let go of in a completion closes without waiting for itself")
    func closeInCompletion() throws {
        let path = scratch.directory.file("other.sqlite")
        let answer = Answer<Int>()
        do {
            let other = try Database(path: path, readers: 1)
            other.submitWrite({ try $0.execute("CREATE TABLE t (x)") }) { result in
                withExtendedLifetime(other) {}
                answer.give(result.map { 1 })
            }
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

    @Test("one write in each commit, where that is asked for")
    func oneByOne() throws {
        var rules = WriterRules()
        rules.maxJobs = 1
        let single = try Database(path: scratch.directory.file("single.sqlite"), readers: 1, rules: rules)
        try single.write { try $0.execute("CREATE TABLE t (x)") }
        let answers = Answers()
        for number in 0..<20 {
            answers.expectOne()
            single.submitWrite(
                { connection in
                    try connection.execute("INSERT INTO t VALUES (1)")
                    return number
                }, completion: { answers.add($0) })
        }
        #expect(answers.wait().map { try? $0.get() } == (0..<20).map { $0 })
        #expect(single.statistics.largestBatch == 1)
        #expect(single.statistics.commits == 21)
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

    /// Keeps the writer in a job until `body` has queued its own.
    private func whileWriterIsHeld(_ body: () throws -> Void) throws {
        let isHeld = DispatchSemaphore(value: 0)
        let mayGoOn = DispatchSemaphore(value: 0)
        database.submitWrite(
            { _ in },
            completion: { _ in
                isHeld.signal()
                mayGoOn.wait()
            })
        isHeld.wait()
        defer { mayGoOn.signal() }
        try body()
    }
}

private final class NumberedJob: WriteJob {
    let number: Int
    init(_ number: Int) { self.number = number }
    func run(on connection: Connection) -> (any Error)? { nil }
    func finish(_ failure: (any Error)?) {}
}

/// Collects answers in the order they come.
final class Answers: Sendable {
    private let results = Locked<[Result<Int, any Error>]>([])
    private let group = DispatchGroup()

    func expectOne() { group.enter() }

    func add(_ result: Result<Int, any Error>) {
        results.withLock { $0.append(result) }
        group.leave()
    }

    func wait() -> [Result<Int, any Error>] {
        group.wait()
        return results.withLock { $0 }
    }
}
