import CSQLite
import Dispatch
import Glibc
import Testing

@testable import SQLite

@Suite("Checkpoints")
struct CheckpointTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    @Test("once writing pauses, what is left in the WAL is folded in")
    func quietPause() throws {
        var rules = WriterRules()
        rules.quietPause = 20
        let database = try Database(path: scratch.path, readers: 1, rules: rules)
        let before = database.statistics.checkpoints
        try database.write { try $0.execute("CREATE TABLE t (x)") }
        waitUntil { database.statistics.checkpoints > before }
        // Opened without the WAL, the file alone says what is in it.
        let alone = try Connection.open("file:\(scratch.path)?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
        defer { sqlite3_close_v2(alone) }
        #expect(sqlite3_exec(alone, "SELECT x FROM t", nil, nil, nil) == SQLITE_OK)
    }

    @Test("the WAL stays bounded under reads that always overlap and writes that never pause")
    func overlappingReads() throws {
        let database = try Database(path: scratch.path, readers: 2)
        try database.write { try $0.execute("CREATE TABLE big (bytes BLOB)") }
        let readers = OverlappingReaders(database)
        var longest = 0
        for _ in 0..<150 {
            try database.write { try $0.execute("INSERT INTO big VALUES (randomblob(1000000))") }
            longest = max(longest, database.statistics.logBytes)
        }
        readers.stop()
        #expect(readers.handovers > 10)
        #expect(longest < WriterRules.bytes(ofFrames: WriterRules().alarm))
        #expect(!database.statistics.isLogHeldUp)
        #expect(database.statistics.checkpoints > 0)
    }

    @Test("a read that does not end is told of once the WAL has grown, and again when it has ended")
    func heldUp() throws {
        var rules = WriterRules()
        (rules.interval, rules.bound, rules.alarm, rules.patience, rules.quietPause) = (50, 200, 400, 5, 20)
        let events = Locked<[DatabaseEvent]>([])
        let database = try Database(path: scratch.path, readers: 1, rules: rules) { event in
            events.withLock { $0.append(event) }
        }
        try database.write { try $0.execute("CREATE TABLE big (bytes BLOB)") }
        let reader = try database.makeReader()
        try reader.transaction {
            #expect(try reader.integer("SELECT count(*) FROM big") == 0)
            while !database.statistics.isLogHeldUp {
                try database.write { try $0.execute("INSERT INTO big VALUES (randomblob(200000))") }
                try #require(database.statistics.logBytes < 10_000_000)
            }
        }
        guard case .logHeldUp(let bytes)? = events.withLock({ $0.first }) else {
            Issue.record("nobody was told")
            return
        }
        #expect(bytes > 400 * 4096)
        #expect(database.statistics.heldUpCheckpoints > 0)
        waitUntil { !database.statistics.isLogHeldUp }
        guard case .logReleased? = events.withLock({ $0.last }) else {
            Issue.record("nobody was told of the end")
            return
        }
        #expect(database.statistics.logBytes < bytes)
    }

    @Test("a read that does not end holds up no write for long")
    func patience() throws {
        var rules = WriterRules()
        (rules.interval, rules.bound, rules.patience) = (50, 100, 1)
        let database = try Database(path: scratch.path, readers: 1, rules: rules)
        try database.write { try $0.execute("CREATE TABLE big (bytes BLOB)") }
        let reader = try database.makeReader()
        try reader.transaction {
            #expect(try reader.integer("SELECT count(*) FROM big") == 0)
            for _ in 0..<20 {
                try database.write { try $0.execute("INSERT INTO big VALUES (randomblob(200000))") }
            }
            #expect(try reader.integer("SELECT count(*) FROM big") == 0)
        }
        #expect(database.statistics.heldUpCheckpoints > 0)
        #expect(try database.read { try $0.integer("SELECT count(*) FROM big") } == 20)
    }

    @Test("waiting for readers in a checkpoint leaves the writer's patience with other programs as it was")
    func busyTimeout() throws {
        var rules = WriterRules()
        (rules.interval, rules.bound) = (1, 1)
        let database = try Database(path: scratch.path, readers: 1, rules: rules)
        try database.write { try $0.execute("CREATE TABLE t (x)") }
        try database.checkpoint()
        #expect(try database.writer.exclusively { try $0.pragma("busy_timeout") } == 5000)
    }
}

/// Two readers of which one always has a snapshot open, each newer than the last: the first ends its read only when
/// the second has begun one, the second only when the first has begun its next.
private final class OverlappingReaders: Sendable {
    private let isStopped = Locked(false)
    private let count = Locked(0)
    private let ended = DispatchGroup()

    var handovers: Int { count.withLock { $0 } }

    init(_ database: Database) {
        let (first, second) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        DispatchQueue.global().async(group: ended) { [self] in run(database, begun: first, other: second) }
        DispatchQueue.global().async(group: ended) { [self] in
            first.wait()
            run(database, begun: second, other: first)
        }
    }

    private func run(_ database: Database, begun: DispatchSemaphore, other: DispatchSemaphore) {
        while !isStopped.withLock({ $0 }) {
            _ = try? database.read { connection in
                _ = try connection.integer("SELECT count(*) FROM sqlite_schema")
                begun.signal()
                other.wait()
            }
            count.withLock { $0 += 1 }
        }
        begun.signal()
    }

    func stop() {
        isStopped.withLock { $0 = true }
        ended.wait()
    }
}

/// Looks until it is so, for at most ten seconds.
func waitUntil(_ condition: () -> Bool, sourceLocation: SourceLocation = #_sourceLocation) {
    for _ in 0..<2_000 {
        if condition() { return }
        usleep(5_000)
    }
    Issue.record("it never came to be", sourceLocation: sourceLocation)
}
