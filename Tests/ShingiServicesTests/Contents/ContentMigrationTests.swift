import Crypto
import Migrations
import SQLite
import ShingiDomain
import TestSupport
import Testing

@testable import ShingiServices

@Suite("Papers of a data file of before")
struct ContentMigrationTests {
    @Test("chunks of 1 MiB become chunks of 256 KiB, byte for byte, and the papers keep their numbers")
    func migrated() throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("old.db")
        let bytes = (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try Self.makeOld(path, bytes)
        let store = try Store(path: path)
        try store.read { services in
            let paper = try #require(try services.connection.paperContents().first)
            #expect(paper.content.id.rawValue == 3 && paper.content.sha256 == SHA256.hash(bytes))
            var read: [UInt8] = []
            while read.count < bytes.count {
                read += try services.contents.bytes(of: paper.content, at: read.count, count: 1 << 20)
            }
            #expect(read == bytes)
        }
        store.close()
        #expect(try DataFileCheck(path: path).problems() == [])
    }

    @Test("a paper whose bytes have changed is named")
    func damaged() throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("old.db")
        try Self.makeOld(path, [UInt8](repeating: 1, count: 300_000))
        try Store(path: path).close()
        let database = try Database(path: path, readers: 1)
        try database.write { connection in
            try connection.execute("DROP TRIGGER content_chunks_stay")
            try connection.execute("UPDATE content_chunks SET bytes = zeroblob(length(bytes)) WHERE position = 1")
        }
        database.close()
        #expect(try DataFileCheck(path: path).problems() == ["資料「図」の中身が、受け取ったときと違います。"])
    }

    /// A data file as the third migration left it, with one paper in chunks of 1 MiB.
    private static func makeOld(_ path: String, _ bytes: [UInt8]) throws {
        let database = try Database(path: path, readers: 1)
        let old = Migrations.all.prefix(3).map { Migration(number: $0.number, name: $0.name, sql: $0.sql) }
        try Migrator(Array(old)).migrate(database)
        // The paper alone matters here; what it points to would be half a council.
        let hash = SHA256.hash(bytes)
        try database.write { connection in
            try connection.executeScript(people)
            try connection.execute(
                "INSERT INTO materials VALUES (3, 1, 1, '図', '図.pdf', 'application/pdf', ?, ?, 1, 't', NULL, NULL)",
                [.integer(Int64(bytes.count)), .blob(hash)])
            for (position, start) in stride(from: 0, to: bytes.count, by: 1 << 20).enumerated() {
                try connection.execute(
                    "INSERT INTO material_chunks VALUES (3, ?, ?)",
                    [.integer(Int64(position)), .blob(Array(bytes[start..<min(start + (1 << 20), bytes.count)]))])
            }
        }
        database.close()
    }

    private static let people = """
        INSERT INTO councils VALUES (
            1, '審議会', '市', '総務課', '市長', '第{n}回', 'forever', '諮問第{n}号', 'forever', '答申第{n}号', 'forever',
            'each_meeting', '資料{n}', '別紙{m}', '参考{m}', 'one_matter', 'apart', 'approval', 'no_objection', 'on_tie',
            'more_than_half', 1, '', 'more_than_half', 'open', '', 'summary', 1, '', 1);
        INSERT INTO departments (id, council_id, division, section, unit) VALUES (1, 1, '', '課', '');
        INSERT INTO accounts (id, login, name, password_hash, created_at) VALUES (1, 'a', 'a', '$scrypt$', 't');
        INSERT INTO cases (
            id, council_id, department_id, title, outline, state, fiscal_year, created_by, created_at, changed_at)
        VALUES (1, 1, 1, '件名', '', 'draft', 2022, 1, 't', 't');
        """
}
