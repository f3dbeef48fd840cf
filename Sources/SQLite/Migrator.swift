/// Brings a database up to the newest schema this program knows.
package struct Migrator: Sendable {
    private let migrations: [Migration]

    /// Traps unless the numbers are 1, 2, 3 …: the list is part of the program.
    package init(_ migrations: [Migration]) {
        precondition(
            migrations.map(\.number) == Array(1..<(migrations.count + 1)), "migrations must be numbered 1, 2, 3 …")
        self.migrations = migrations
    }

    /// Runs what is missing, each in its own transaction, and says how many that were.
    ///
    /// Throws `newerDatabase`, touching nothing, when the file was made by a newer program; `migration` with the
    /// cause when one fails: it is rolled back, the ones before it stay.
    @discardableResult
    package func migrate(_ database: Database) throws -> Int {
        try database.writer.exclusively { connection in
            try migrate(connection)
        }
    }

    /// The number of the last migration the file has seen; 0 for a new file.
    package static func version(of connection: Connection) throws(DatabaseError) -> Int {
        guard case .integer(let version) = try connection.pragma("user_version") else { return 0 }
        return Int(version)
    }

    private func migrate(_ connection: Connection) throws -> Int {
        let version = try Self.version(of: connection)
        guard version <= migrations.count else {
            throw DatabaseError.newerDatabase(version: version, known: migrations.count)
        }
        let missing = migrations[version...]
        guard !missing.isEmpty else { return 0 }
        // No effect inside a transaction, so before it: a table being rebuilt (https://sqlite.org/lang_altertable.html,
        // "12 steps") is dropped while others still point at it.
        try connection.execute("PRAGMA foreign_keys = OFF")
        let outcome = Result { try missing.forEach { try apply($0, to: connection) } }
        try connection.execute("PRAGMA foreign_keys = ON")
        try outcome.get()
        return missing.count
    }

    private func apply(_ migration: Migration, to connection: Connection) throws {
        do {
            try connection.transaction {
                try requirePredecessor(of: migration, connection)
                try connection.executeScript(migration.sql)
                try checkForeignKeys(connection)
                try connection.execute("PRAGMA user_version = \(migration.number)")
            }
        } catch let cause as DatabaseError {
            throw DatabaseError.migration(number: migration.number, name: migration.name, cause: cause)
        }
    }

    /// Another program may have migrated between our look and the lock.
    private func requirePredecessor(of migration: Migration, _ connection: Connection) throws(DatabaseError) {
        let version = try Self.version(of: connection)
        guard version == migration.number - 1 else { throw .concurrentMigration(version: version) }
    }

    private func checkForeignKeys(_ connection: Connection) throws {
        let tables = try connection.all("PRAGMA foreign_key_check") { row in try row.text(0) }
        guard tables.isEmpty else { throw DatabaseError.foreignKeyCheck(tables: Set(tables).sorted()) }
    }
}
