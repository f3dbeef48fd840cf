import ShingiDomain
import TestSupport
import Testing

@testable import ShingiServices

@Suite("Data to measure with")
struct SeedTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func seeded(_ path: String, cases: Int) throws -> Store {
        let folders = #filePath.split(separator: "/").dropLast(4)
        let demo = try Demo(resources: "/" + folders.joined(separator: "/") + "/Resources")
        let store = try Store(path: path, clock: TestClock(Fixture.start).clock)
        try store.write { services in
            try services.installation.prepare()
            try services.seed.load(demo, cases: cases)
        }
        return store
    }

    @Test("with so many that a promise of a year before falls due, its report is on the agenda and taken note of")
    func promises() throws {
        let store = try seeded(directory.file("seed.db"), cases: 440)
        let reported = try store.read {
            try $0.connection.first(
                "SELECT count(*) FROM agenda_items WHERE follow_up_id IS NOT NULL AND kind = 'report'", []
            ) { try $0.integer(0) }
        }
        #expect((reported ?? 0) > 1)
        store.close()
    }

    @Test("it has as many cases as asked for, each with a number and five comments, and the file is sound")
    func sound() throws {
        let path = directory.file("seed.db")
        let store = try seeded(path, cases: 130)
        func count(_ sql: String) throws -> Int {
            try store.read { try $0.connection.first(sql, []) { try $0.integer(0) } ?? 0 }
        }
        #expect(try count("SELECT count(*) FROM cases WHERE number > 469") == 130)
        #expect(try count("SELECT count(DISTINCT title) FROM cases WHERE number > 469") == 130)
        #expect(try count("SELECT count(*) FROM field_comments") == 5 * 130)
        #expect(try count("SELECT count(*) FROM cases WHERE state = 'replied'") == 5 + 80 - 2)
        #expect(try count("SELECT count(*) FROM cases WHERE state = 'accepted'") == 10)
        store.close()
        #expect(try DataFileCheck(path: path).problems().isEmpty)
    }
}
