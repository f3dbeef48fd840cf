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
