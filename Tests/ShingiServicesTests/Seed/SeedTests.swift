import ShingiDomain
import TestSupport
import Testing

@testable import ShingiServices

@Suite("Data to measure with")
struct SeedTests {
    @Test("it has as many cases as asked for, each with a number and five comments, and the file is sound")
    func sound() throws {
        let folders = #filePath.split(separator: "/").dropLast(4)
        let demo = try Demo(resources: "/" + folders.joined(separator: "/") + "/Resources")
        let directory = try TemporaryDirectory()
        let path = directory.file("seed.db")
        let store = try Store(path: path, clock: TestClock(Fixture.start).clock)
        try store.write { services in
            try services.installation.prepare()
            try services.seed.load(demo, cases: 130)
        }
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
