import CSQLite
import Testing

@testable import SQLite

func prepare(_ sql: String, _ handle: OpaquePointer) -> OpaquePointer? {
    var statement: OpaquePointer?
    sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    return statement
}

@Suite("Statement cache")
struct StatementCacheTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test("the same SQL is prepared once")
    func reuse() throws {
        let connection = try scratch.connection()
        let misses = connection.statements.misses
        for number in 0..<10 {
            #expect(try connection.integer("SELECT ?", [.integer(Int64(number))]) == number)
        }
        #expect(connection.statements.misses == misses + 1)
    }

    @Test("the same SQL inside its own row closure gets a statement of its own")
    func reentrant() throws {
        let connection = try scratch.connection()
        let sql = "SELECT value FROM json_each(?)"
        var pairs: [[Int]] = []
        try connection.forEach(sql, ["[1,2]"]) { outer in
            try connection.forEach(sql, ["[3,4]"]) { inner in
                pairs.append([try outer.integer(0), try inner.integer(0)])
            }
        }
        #expect(pairs == [[1, 3], [1, 4], [2, 3], [2, 4]])
    }

    @Test("the one unused longest goes first, and the bound holds")
    func eviction() throws {
        let connection = try scratch.connection()
        connection.statements = StatementCache(capacity: 3)
        for number in [1, 2, 3, 1, 4] { try connection.execute("SELECT \(number)") }
        #expect(connection.statements.count == 3)
        let misses = connection.statements.misses
        for number in [1, 3, 4] { try connection.execute("SELECT \(number)") }
        #expect(connection.statements.misses == misses)
        try connection.execute("SELECT 2")
        #expect(connection.statements.misses == misses + 1)
    }

    @Test("a running statement survives its eviction")
    func evictionInUse() throws {
        let connection = try scratch.connection()
        connection.statements = StatementCache(capacity: 1)
        var seen: [Int] = []
        try connection.forEach("SELECT value FROM json_each('[1,2,3]')") { row in
            try connection.execute("SELECT 'other'")
            seen.append(try row.integer(0))
        }
        #expect(seen == [1, 2, 3])
    }

    @Test("arguments are forgotten and a broken-off run is reset")
    func cleanAfterUse() throws {
        struct Stop: Error {}
        let connection = try scratch.connection()
        let sql = "SELECT value FROM json_each(?)"
        #expect(throws: Stop.self) { try connection.forEach(sql, ["[1,2]"]) { _ in throw Stop() } }
        let statement = try connection.checkOut(sql)
        defer { connection.checkIn(statement) }
        #expect(sqlite3_stmt_busy(statement.handle) == 0)
        #expect(try statement.step() == false)
    }

    @Test("a statement kept from before a schema change works after it")
    func schemaChange() throws {
        let connection = try scratch.connection()
        try connection.executeScript("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
        #expect(try connection.first("SELECT * FROM t") { $0.columnCount } == 1)
        try connection.execute("ALTER TABLE t ADD COLUMN b")
        #expect(try connection.first("SELECT * FROM t") { $0.columnCount } == 2)
    }
}
