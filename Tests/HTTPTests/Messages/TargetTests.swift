import Testing

@testable import HTTP

@Suite("Target")
struct TargetTests {
    @Test("is read from text as from a request line")
    func text() throws {
        let target = try Target("/cases/7?page=2")
        #expect(target.path == ["cases", "7"])
        #expect(target.query == "page=2")
        #expect(throws: ParseFailure.self) { try Target("/../x") }
        #expect(throws: ParseFailure.self) { try Target("cases") }
    }
}
