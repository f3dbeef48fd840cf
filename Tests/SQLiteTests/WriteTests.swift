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
