import Migrations
import SQLite
import ShingiDomain
import TestSupport
import Testing

@testable import ShingiServices

@Suite("Word templates of a data file of before")
struct DocumentTemplateMigrationTests {
    @Test("those that a council stored stay as they are, can't be changed, and other kinds come beside them")
    func migrated() throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("old.db")
        try Self.makeOld(path)
        let store = try Store(path: path)
        try store.write { services in
            let connection = services.connection
            let kept = try connection.documentTemplate(.reply, nil, of: CouncilID(1))
            #expect(kept?.name == "答申.docx" && kept?.bytes == [1, 2, 3])
            try connection.execute(Self.insert, [.text("minutes")])
            for refused in ["UPDATE document_templates SET file_name = 'x'", "DELETE FROM document_templates"] {
                #expect(throws: DatabaseError.self) { try connection.execute(refused) }
            }
            #expect(throws: DatabaseError.self) { try connection.execute(Self.insert, [.text("letter")]) }
        }
        store.close()
        #expect(try DataFileCheck(path: path).problems() == [])
    }

    private static let insert =
        "INSERT INTO document_templates VALUES (NULL, 1, ?, 1, '答申.docx', x'010203', 1, '2026-10-01T00:00:00Z')"

    /// As the migration before left it.
    private static func makeOld(_ path: String) throws {
        let database = try Database(path: path, readers: 1)
        try Migrator(migrations(until: 3)).migrate(database)
        try database.write { try $0.executeScript(people) }
        try Migrator(migrations(until: 23)).migrate(database)
        try database.write { try $0.execute(insert, [.text("reply")]) }
        database.close()
    }

    private static func migrations(until last: Int) -> [Migration] {
        Migrations.all.filter { $0.number <= last }.map { Migration(number: $0.number, name: $0.name, sql: $0.sql) }
    }

    private static let people = """
        INSERT INTO councils VALUES (
            1, '審議会', '市', '総務課', '市長', '第{n}回', 'forever', '諮問第{n}号', 'forever', '答申第{n}号', 'forever',
            'each_meeting', '資料{n}', '別紙{m}', '参考{m}', 'one_matter', 'apart', 'approval', 'no_objection', 'on_tie',
            'more_than_half', 1, '', 'more_than_half', 'open', '', 'summary', 1, '', 1);
        INSERT INTO accounts (id, login, name, password_hash, created_at) VALUES (1, 'a', 'a', '$scrypt$', 't');
        """
}
