import TestSupport
import Testing

@testable import SQLite

@Suite("Connection")
struct ConnectionTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test("the writer waits for locks, syncs fully, keeps foreign keys and a WAL")
    func writerSettings() throws {
        let connection = try scratch.connection()
        #expect(try connection.pragma("busy_timeout") == 5000)
        #expect(try connection.pragma("journal_mode") == "wal")
        #expect(try connection.pragma("synchronous") == 2)
        #expect(try connection.pragma("foreign_keys") == 1)
    }

    @Test("a reader needs an existing file")
    func readerNeedsFile() throws {
        #expect(throws: DatabaseError.self) { try Connection(path: scratch.path, role: .reader) }
    }

    @Test("a database that is not UTF-8 is refused")
    func refusesUTF16() throws {
        let handle = try Connection.open(scratch.path, 6)
        let other = Statement(handle: try #require(prepare("PRAGMA encoding = 'UTF-16le'", handle)), sql: "")
        _ = try other.step()
        let table = Statement(handle: try #require(prepare("CREATE TABLE t (x)", handle)), sql: "")
        _ = try table.step()
        #expect(throws: DatabaseError.notInUTF8) {
            try scratch.connection()
        }
    }

    @Test("errors carry code, message and SQL, never the arguments")
    func errorContents() throws {
        let connection = try scratch.connection()
        try connection.execute("CREATE TABLE people (name TEXT UNIQUE)")
        let sql = "INSERT INTO people VALUES (?)"
        try connection.execute(sql, ["秘密"])
        let error = #expect(throws: DatabaseError.self) { try connection.execute(sql, ["秘密"]) }
        #expect(error == .sqlite(code: 2067, message: "UNIQUE constraint failed: people.name", sql: sql))
        #expect(error.map { "\($0)".contains("秘密") } == false)
    }

    static let violations: [(sql: String, constraint: Constraint)] = [
        ("INSERT INTO t (id, u) VALUES (1, 1)", .unique),
        ("INSERT INTO t (id, u) VALUES (2, 1)", .unique),
        ("INSERT INTO t (id, parent) VALUES (2, 9)", .foreignKey),
        ("INSERT INTO t (id, positive) VALUES (2, -1)", .check),
        ("INSERT INTO t (id, needed) VALUES (2, NULL)", .notNull),
        ("INSERT INTO t (id, u) VALUES (2, 'x')", .dataType),
        ("DELETE FROM t", .trigger),
    ]

    @Test("a violated constraint says which kind", arguments: violations)
    func constraintKinds(sql: String, constraint: Constraint) throws {
        let connection = try scratch.connection()
        try connection.executeScript(
            """
            CREATE TABLE t (id INTEGER PRIMARY KEY, u INTEGER UNIQUE, parent INTEGER REFERENCES t,
                positive INTEGER CHECK (positive > 0), needed INTEGER NOT NULL DEFAULT 0) STRICT;
            CREATE TRIGGER kept BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'kept'); END;
            INSERT INTO t (id, u) VALUES (1, 1);
            """)
        let error = #expect(throws: DatabaseError.self) { try connection.execute(sql) }
        #expect(error?.isConstraint == true)
        #expect(Constraint.allCases.filter { error?.isConstraint($0) == true } == [constraint])
        #expect(error?.isBusy == false)
    }

    @Test("as many arguments as placeholders", arguments: [[], [1], [1, 2, 3]] as [[Value]])
    func argumentCount(arguments: [Value]) throws {
        let connection = try scratch.connection()
        #expect(throws: DatabaseError.argumentCount(expected: 2, given: arguments.count, sql: "SELECT ?, ?")) {
            try connection.execute("SELECT ?, ?", arguments)
        }
    }

    @Test("NaN is refused: SQLite would store NULL")
    func refusesNaN() throws {
        let connection = try scratch.connection()
        #expect(throws: DatabaseError.argumentNotANumber(index: 0, sql: "SELECT ?")) {
            try connection.execute("SELECT ?", [.real(.nan)])
        }
    }

    @Test("exactly one statement is run", arguments: ["", "-- nothing", "SELECT 1; SELECT 2", "\0", "SELECT 1;\0"])
    func refusesOtherCounts(sql: String) throws {
        let connection = try scratch.connection()
        #expect(throws: DatabaseError.notOneStatement(sql: sql)) { try connection.execute(sql) }
    }

    @Test("blanks and comments may follow", arguments: ["SELECT 1;", "SELECT 1 ; \n", "SELECT 1; -- done"])
    func allowsComments(sql: String) throws {
        #expect(try scratch.connection().integer(sql) == 1)
    }

    @Test("a script stops at its first error and names that statement")
    func scriptError() throws {
        let connection = try scratch.connection()
        let error = #expect(throws: DatabaseError.self) {
            try connection.executeScript("CREATE TABLE a (x); INSERT INTO missing VALUES (1); CREATE TABLE b (x);")
        }
        guard case .sqlite(1, "no such table: missing", _) = error else {
            Issue.record("got \(String(describing: error))")
            return
        }
        #expect(try connection.all("SELECT name FROM sqlite_schema") { try $0.text(0) } == ["a"])
    }

    @Test("\"x\" is a column, never silently a string")
    func refusesQuotedStrings() throws {
        #expect(throws: DatabaseError.self) { try scratch.connection().execute("SELECT \"x\"") }
    }

    @Test("a lock held by another program is reported as busy after the timeout")
    func busy() throws {
        let other = try scratch.connection()
        try other.execute("CREATE TABLE t (x)")
        let connection = try Connection(path: scratch.path, role: .writer, busyTimeout: 10)
        try other.transaction {
            let error = #expect(throws: DatabaseError.self) { try connection.transaction {} }
            #expect(error?.isBusy == true)
        }
        try connection.transaction { try connection.execute("INSERT INTO t VALUES (1)") }
        #expect(try connection.integer("SELECT count(*) FROM t") == 1)
    }

    @Test("row id and number of changes")
    func changes() throws {
        let connection = try scratch.connection()
        try connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, x)")
        try connection.execute("INSERT INTO t (id, x) VALUES (41, 1), (42, 1)")
        #expect(connection.lastInsertRowID == 42)
        #expect(connection.changes == 2)
    }

    @Test("the first row alone, or nil")
    func first() throws {
        let connection = try scratch.connection()
        #expect(try connection.integer("SELECT 1 UNION ALL SELECT 2") == 1)
        #expect(try connection.integer("SELECT 1 WHERE false") == nil)
    }
}
