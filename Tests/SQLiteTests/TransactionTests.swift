import Testing

@testable import SQLite

@Suite("Transaction")
struct TransactionTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    struct Refused: Error {}

    @Test("an error in a nested level undoes that level only")
    func nesting() throws {
        let database = try scratch.database()
        try database.write { connection in
            try connection.insert("one")
            try connection.transaction {
                try connection.insert("two")
                #expect(throws: Refused.self) {
                    try connection.transaction {
                        try connection.insert("three")
                        throw Refused()
                    }
                }
                try connection.insert("four")
            }
        }
        #expect(try database.read { try $0.names() } == ["one", "two", "four"])
    }

    @Test("an error in the outer level undoes everything")
    func outerError() throws {
        let connection = try table()
        #expect(throws: Refused.self) {
            try connection.transaction {
                try connection.transaction { try connection.insert("inner") }
                throw Refused()
            }
        }
        #expect(try connection.names() == [])
        #expect(!connection.isInTransaction)
    }

    @Test("a level that begins before anything was written is undone alone, and so is one that begins after")
    func sharedLevels() throws {
        let database = try scratch.database()
        try database.write { connection in
            try? connection.transaction {
                try? connection.transaction {
                    try connection.insert("first")
                    throw Refused()
                }
                try connection.transaction { try connection.insert("second") }
                try? connection.transaction {
                    try connection.insert("third")
                    throw Refused()
                }
                #expect(try connection.names() == ["second"])
                throw Refused()
            }
            #expect(try connection.names() == [])
            try connection.insert("last")
        }
        #expect(try database.read { try $0.names() } == ["last"])
    }

    @Test("levels are undone in every order of reading, writing and failing")
    func anyOrder() throws {
        let database = try scratch.database()
        for seed in 0..<200 {
            let expected = try database.write { connection in
                try connection.execute("DELETE FROM items")
                var random = SplitMix(seed: UInt64(seed))
                var names: [String] = []
                try? level(connection, &names, 0, &random)
                return names
            }
            #expect(try database.read { try $0.names() } == expected, "seed \(seed)")
        }
    }

    @Test("a failed commit rolls back, and the connection goes on")
    func failedCommit() throws {
        let connection = try table()
        try connection.execute(
            "CREATE TABLE parts (item INTEGER REFERENCES items DEFERRABLE INITIALLY DEFERRED) STRICT")
        let error = #expect(throws: DatabaseError.self) {
            try connection.transaction { try connection.execute("INSERT INTO parts VALUES (9)") }
        }
        #expect(error?.isConstraint(.foreignKey) == true)
        #expect(!connection.isInTransaction)
        try connection.transaction { try connection.insert("after") }
        #expect(try connection.names() == ["after"])
    }

    @Test(
        "nothing but `transaction` begins or ends one",
        arguments: ["BEGIN", "COMMIT", "/* x */ END", "ROLLBACK", "SAVEPOINT x", "RELEASE s1", "ROLLBACK TO s1"])
    func refusesControl(sql: String) throws {
        let connection = try table()
        try connection.transaction {
            try connection.insert("kept")
            #expect(throws: DatabaseError.self) { try connection.execute(sql) }
            #expect(throws: DatabaseError.self) { try connection.executeScript(sql) }
        }
        #expect(try connection.names() == ["kept"])
    }

    @Test("when SQLite gives up the transaction, nothing more runs in it, even if the error is swallowed")
    func lostTransaction() throws {
        let connection = try table()
        try connection.insert("x")
        #expect(throws: DatabaseError.transactionLost) {
            try connection.transaction {
                try connection.insert("lost")
                try? connection.execute("INSERT OR ROLLBACK INTO items (name) VALUES ('x')")
                #expect(failure { try connection.insert("stray") } == .transactionLost)
            }
        }
        #expect(try connection.names() == ["x"])
        try connection.transaction { try connection.insert("after") }
        #expect(try connection.names() == ["x", "after"])
    }

    @Test("a reader's transaction is one snapshot")
    func readerSnapshot() throws {
        let database = try scratch.database()
        let reader = try database.makeReader()
        try reader.transaction {
            #expect(try reader.names() == [])
            try database.write { try $0.insert("later") }
            #expect(try reader.names() == [])
        }
        #expect(try reader.names() == ["later"])
    }

    private func table() throws -> Connection {
        let connection = try scratch.connection()
        try connection.execute("CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT")
        return connection
    }
}

/// Does a few random things in a level of its own; `names` is what should be there.
private func level(
    _ connection: Connection, _ names: inout [String], _ depth: Int, _ random: inout SplitMix
) throws {
    let before = names
    do {
        try connection.transaction {
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                switch Int.random(in: 0...2, using: &random) {
                case 0:
                    let name = "\(random.next())"
                    try connection.insert(name)
                    names.append(name)
                case 1: #expect(try connection.names().count == names.count)
                default: if depth < 4 { try? level(connection, &names, depth + 1, &random) }
                }
            }
            if Bool.random(using: &random) { throw TransactionTests.Refused() }
        }
    } catch {
        names = before
        throw error
    }
}

/// Repeatable randomness (Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
