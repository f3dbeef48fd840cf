import FoundationEssentials
import TestSupport
import Testing

@testable import ShingiServices

@Suite("The schema")
struct SchemaTests {
    @Test("Migrations/schema.sql is what all migrations together amount to; `make schema` writes it anew")
    func result() throws {
        let folders = #filePath.split(separator: "/").dropLast(4)
        let file = "/" + folders.joined(separator: "/") + "/Migrations/schema.sql"
        let kept = FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) }
        let directory = try TemporaryDirectory()
        let store = try Store(path: directory.file("shingi.db"))
        #expect(try store.read { try $0.installation.schema() } == kept)
    }
}
