import Testing

@testable import SQLite

@Suite("Migrator")
struct MigratorTests {
    let scratch: Scratch
    let database: Database

    init() throws {
        scratch = try Scratch()
        database = try Database(path: scratch.path, readers: 1)
    }

    static let first = Migration(
        number: 1, name: "councils", sql: "CREATE TABLE councils (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;")
    static let second = Migration(
        number: 2, name: "cases",
        sql: """
            CREATE TABLE cases (id INTEGER PRIMARY KEY, council INTEGER NOT NULL REFERENCES councils) STRICT;
            INSERT INTO councils VALUES (1, '情報公開審査会'); INSERT INTO cases VALUES (1, 1);
            """)

    @Test("what is missing runs once, in order, and is recorded")
    func runsMissing() throws {
        #expect(try Migrator([Self.first]).migrate(database) == 1)
        #expect(try Migrator([Self.first, Self.second]).migrate(database) == 1)
        #expect(try Migrator([Self.first, Self.second]).migrate(database) == 0)
        #expect(try version() == 2)
        #expect(try database.read { try $0.integer("SELECT count(*) FROM cases") } == 1)
    }

    @Test("a table others point at can be rebuilt, and foreign keys hold afterwards")
    func rebuild() throws {
        let rebuild = Migration(
            number: 3, name: "rebuild",
            sql: """
                CREATE TABLE new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT) STRICT;
                INSERT INTO new SELECT id, name, NULL FROM councils;
                DROP TABLE councils;
                ALTER TABLE new RENAME TO councils;
                """)
        try Migrator([Self.first, Self.second, rebuild]).migrate(database)
        #expect(try database.read { try $0.integer("SELECT council FROM cases") } == 1)
        let error = #expect(throws: DatabaseError.self) {
            try database.write { try $0.execute("DELETE FROM councils") }
        }
        #expect(error?.isConstraint(.foreignKey) == true)
    }

    @Test("a newer file is refused and left as it is")
    func refusesNewer() throws {
        try Migrator([Self.first, Self.second]).migrate(database)
        #expect(throws: DatabaseError.newerDatabase(version: 2, known: 1)) {
            try Migrator([Self.first]).migrate(database)
        }
        #expect(try version() == 2)
    }

    @Test("a failing migration is rolled back whole; the ones before it stay")
    func rollsBack() throws {
        let broken = Migration(number: 2, name: "broken", sql: "CREATE TABLE t (x); INSERT INTO nowhere VALUES (1);")
        let error = #expect(throws: DatabaseError.self) { try Migrator([Self.first, broken]).migrate(database) }
        guard case .migration(2, "broken", .sqlite(_, "no such table: nowhere", _)) = error else {
            Issue.record("got \(String(describing: error))")
            return
        }
        #expect(try version() == 1)
        #expect(try tables() == ["councils"])
        #expect(try database.writer.exclusively { try $0.pragma("foreign_keys") } == 1)
    }

    @Test("rows that point nowhere stop a migration before its commit")
    func checksForeignKeys() throws {
        let dangling = Migration(
            number: 2, name: "dangling",
            sql: "CREATE TABLE cases (council INTEGER REFERENCES councils) STRICT; INSERT INTO cases VALUES (9);")
        #expect(
            throws: DatabaseError.migration(
                number: 2, name: "dangling", cause: .foreignKeyCheck(tables: ["cases"]))
        ) {
            try Migrator([Self.first, dangling]).migrate(database)
        }
        #expect(try tables() == ["councils"])
    }

    @Test("a migration cannot end its own transaction")
    func refusesCommit() throws {
        let sneaky = Migration(number: 1, name: "sneaky", sql: "CREATE TABLE t (x); COMMIT; CREATE TABLE u (x);")
        #expect(throws: DatabaseError.self) { try Migrator([sneaky]).migrate(database) }
        #expect(try tables() == [])
    }

    @Test("readers opened before see the new schema")
    func readersFollow() throws {
        let reader = try database.makeReader()
        try Migrator([Self.first]).migrate(database)
        #expect(try reader.integer("SELECT count(*) FROM councils") == 0)
    }

    private func version() throws -> Int { try database.read { try Migrator.version(of: $0) } }

    private func tables() throws -> [String] {
        try database.read { try $0.all("SELECT name FROM sqlite_schema WHERE type = 'table'") { try $0.text(0) } }
    }
}
