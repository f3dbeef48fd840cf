import Testing

@testable import ShingiDomain

@Suite("Identifiers")
struct IDTests {
    private enum Thing {}

    @Test("an address with a plain number names a row", arguments: ["1", "42", "9223372036854775807"])
    func reading(text: String) {
        #expect(ID<Thing>(text: text)?.description == text)
    }

    @Test(
        "every row has exactly one spelling",
        arguments: ["", "0", "01", "-1", "+1", " 1", "1 ", "1a", "９", "9223372036854775808"])
    func refusals(text: String) {
        #expect(ID<Thing>(text: text) == nil)
    }

    @Test("identifiers order by number")
    func order() {
        #expect(ID<Thing>(2) < ID<Thing>(10) && ID<Thing>(2) == ID<Thing>(rawValue: 2))
    }
}
