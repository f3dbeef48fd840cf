import Dispatch
import Testing

@testable import SQLite

@Suite("Closing")
struct ClosingTests {
    let scratch: Scratch
    let database: Database

    init() throws {
        scratch = try Scratch()
        database = try scratch.database()
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
}
