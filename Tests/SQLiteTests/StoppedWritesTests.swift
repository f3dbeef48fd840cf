import Glibc
import Testing

@testable import SQLite

/// In processes of their own, where the kernel refuses to let files grow: the commit's write fails for real.
@Suite("Stopped writes")
struct StoppedWritesTests {
    @Test("after a commit met an I/O error nothing is written any more, even when the disk is well again")
    func stops() async {
        await #expect(processExitsWith: .success) {
            let scratch = try Scratch()
            let causes = Locked<[DatabaseError]>([])
            _ = try scratch.database()
            let database = try Database(path: scratch.path, readers: 1) { event in
                guard case .writesStopped(let cause) = event else { return }
                causes.withLock { $0.append(cause) }
            }
            try database.write { try $0.insert("safe") }
            try limitFiles(to: 0)
            let first = failure { try database.write { try $0.insert("lost") } }
            try limitFiles(to: .max)
            try #require(first?.isInputOutput == true)
            try #require(failure { try database.write { try $0.insert("later") } } == .writesStopped)
            try #require(failure { try database.checkpoint() } == .writesStopped)
            try #require(failure { try Migrator([]).migrate(database) } == .writesStopped)
            try #require(database.statistics.isStopped)
            try #require(causes.withLock { $0 } == [first].compactMap { $0 })
            try #require(try database.read { try $0.names() } == ["safe"])
            let before = try File(scratch.path)
            database.close()
            try #require(try File(scratch.path) == before)
            try #require(try scratch.connection().names() == ["safe"])
        }
    }

    @Test("writes waiting behind the failed commit are refused, not tried")
    func refusesWaiting() async {
        await #expect(processExitsWith: .success) {
            let scratch = try Scratch()
            let database = try scratch.database()
            try limitFiles(to: 0)
            let answers = Answers()
            // More than a batch holds, so that some wait for the next one.
            for number in 0..<300 {
                answers.expectOne()
                database.submitWrite(
                    { connection in
                        try connection.insert("\(number)")
                        return number
                    }, completion: { answers.add($0) })
            }
            let results = answers.wait()
            try #require(results.allSatisfy { (try? $0.get()) == nil })
            let refused = results.filter { result in failure { _ = try result.get() } == .writesStopped }
            try #require(refused.count >= 300 - 128)
            try limitFiles(to: .max)
            try #require(try database.read { try $0.names() } == [])
        }
    }

    @Test("a full database fails its write and those of its batch, and stops nothing")
    func full() throws {
        let scratch = try Scratch()
        let database = try scratch.database()
        try database.writer.exclusively { _ = try $0.pragma("max_page_count = 4") }
        let error = failure {
            try database.write { try $0.insert(String(repeating: "x", count: 100_000)) }
        }
        #expect(error.map { "\($0)".contains("database or disk is full") } == true)
        try database.write { try $0.insert("small") }
        #expect(try database.read { try $0.names() } == ["small"])
        #expect(!database.statistics.isStopped)
    }
}

/// Makes the kernel refuse writes beyond this many bytes into any file of this process.
func limitFiles(to bytes: rlim_t) throws {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: bytes, rlim_max: .max)
    let code = setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    try #require(code == 0)
}
