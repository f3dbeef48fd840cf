import TestSupport

@testable import SQLite

/// A database file of a test's own; the directory lives as long as this.
struct Scratch {
    let directory: TemporaryDirectory
    let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.file("scratch.sqlite")
    }

    func connection() throws -> Connection {
        try Connection(path: path, role: .writer)
    }

    /// With a table `items (id, name UNIQUE)`.
    func database(readers: Int = 2) throws -> Database {
        let database = try Database(path: path, readers: readers)
        try database.write { connection in
            try connection.execute("CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT")
        }
        return database
    }
}

extension Connection {
    func names() throws -> [String] {
        try all("SELECT name FROM items ORDER BY id") { row in try row.text(0) }
    }

    func insert(_ name: String) throws {
        try execute("INSERT INTO items (name) VALUES (?)", [.text(name)])
    }

    /// The one integer a query answers with.
    func integer(_ sql: String, _ arguments: [Value] = []) throws -> Int? {
        try first(sql, arguments) { row in try row.integer(0) }
    }
}

/// What `body` threw, where `#expect(throws:)` cannot stand because it is inside another.
func failure(_ body: () throws -> Void) -> DatabaseError? {
    do {
        try body()
        return nil
    } catch {
        return error as? DatabaseError
    }
}
