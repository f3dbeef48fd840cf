import CSQLite
import Dispatch
import TestSupport
import Testing

@testable import SQLite

@Suite("Readers")
struct ReaderTests {
    let scratch: Scratch
    let database: Database

    init() throws {
        scratch = try Scratch()
        database = try scratch.database(readers: 3)
    }

    @Test("a reader waits for locks, keeps foreign keys, only queries and never checkpoints by itself")
    func settings() throws {
        try eachReader { (reader: Connection) throws in
            #expect(try reader.pragma("busy_timeout") == 5000)
            #expect(try reader.pragma("foreign_keys") == 1)
            #expect(try reader.pragma("query_only") == 1)
            #expect(try reader.pragma("wal_autocheckpoint") == 0)
            #expect(sqlite3_db_readonly(reader.handle, "main") == 1)
        }
    }

    @Test(
        "a reader cannot write",
        arguments: [
            "INSERT INTO items (name) VALUES ('x')", "CREATE TABLE t (x)", "DELETE FROM items",
            "PRAGMA user_version = 9", "PRAGMA query_only = OFF; ", "VACUUM",
        ])
    func cannotWrite(sql: String) throws {
        try eachReader { reader in
            _ = try? reader.execute(sql)
            #expect(throws: DatabaseError.self) { try reader.insert("y") }
        }
        #expect(try database.read { try $0.names() } == [])
        #expect(try database.read { try Migrator.version(of: $0) } == 0)
    }

    @Test("a reader asked to checkpoint leaves the file alone", arguments: ["PASSIVE", "FULL", "RESTART", "TRUNCATE"])
    func cannotCheckpoint(mode: String) throws {
        try database.write { try $0.insert("in the log") }
        let before = try File(scratch.path)
        let reader = try database.makeReader()
        _ = try? reader.pragma("wal_checkpoint(\(mode))")
        #expect(throws: DatabaseError.self) { try reader.checkpoint(SQLITE_CHECKPOINT_PASSIVE) }
        #expect(try File(scratch.path) == before)
        #expect(database.statistics.logBytes > 0)
    }

    @Test("beside working readers the file changes only when the writer checkpoints")
    func onlyWriterCheckpoints() throws {
        let readers = try (0..<4).map { _ in try database.makeReader() }
        try database.checkpoint()
        let before = try File(scratch.path)
        let checkpoints = database.statistics.checkpoints
        for number in 0..<200 {
            try database.write { try $0.insert("item \(number)") }
            for reader in readers { #expect(try reader.names().count == number + 1) }
            #expect(try database.read { try $0.names() }.count == number + 1)
        }
        #expect(database.statistics.checkpoints == checkpoints)
        #expect(try File(scratch.path) == before)
        try database.checkpoint()
        #expect(try File(scratch.path) != before)
    }

    @Test("the last reader to close leaves WAL and file as they are")
    func closingDoesNotCheckpoint() throws {
        try database.write { try $0.insert("in the log") }
        // As after a crash: the writer's connection goes without its checkpoint.
        try database.writer.exclusively { $0.set(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true) }
        var reader: Connection? = try database.makeReader()
        try database.writer.exclusively { _ in database.writer.connection = nil }
        let before = try File(scratch.path)
        let logBytes = database.statistics.logBytes
        #expect(try reader?.names() == ["in the log"])
        database.close()
        reader = nil
        #expect(try File(scratch.path) == before)
        #expect(logBytes > 0)
        #expect(database.statistics.logBytes == logBytes)
        #expect(try scratch.connection().names() == ["in the log"])
    }

    @Test("the WAL is folded in by itself and stays bounded under constant reads")
    func boundedLog() throws {
        try database.write { try $0.execute("CREATE TABLE big (bytes BLOB)") }
        let database = database
        let isDone = DispatchSemaphore(value: 0)
        let readerEnded = DispatchGroup()
        for _ in 0..<2 {
            DispatchQueue.global().async(group: readerEnded) {
                while isDone.wait(timeout: .now()) == .timedOut {
                    _ = try? database.read { try $0.integer("SELECT count(*) FROM big") }
                }
                isDone.signal()
            }
        }
        for _ in 0..<60 {
            try database.write { try $0.execute("INSERT INTO big VALUES (randomblob(1000000))") }
        }
        isDone.signal()
        readerEnded.wait()
        #expect(database.statistics.checkpoints > 0)
        #expect(database.statistics.logBytes < 40_000_000)
    }

    @Test("one read sees one moment")
    func snapshot() throws {
        let database = database
        try database.read { connection in
            #expect(try connection.names() == [])
            try database.write { try $0.insert("meanwhile") }
            #expect(try connection.names() == [])
        }
        #expect(try database.read { try $0.names() } == ["meanwhile"])
    }

    @Test("no more reads at once than readers, and all get their turn")
    func pool() throws {
        let database = database
        DispatchQueue.concurrentPerform(iterations: 20) { _ in
            #expect(throws: Never.self) {
                for _ in 0..<20 { _ = try database.read { try $0.names() } }
            }
        }
        #expect(database.statistics.freeReaders == 3)
    }

    private func eachReader(_ body: (Connection) throws -> Void) throws {
        try body(try database.makeReader())
        try database.read { first in
            try database.read { second in
                #expect(first !== second)
                try body(second)
            }
        }
    }
}
