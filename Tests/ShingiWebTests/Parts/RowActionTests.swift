import Testing

@testable import ShingiWeb

@Suite struct RowActionTests {
    @Test(
        "a button's value changes the rows it names",
        arguments: [
            ("add:records", ["a", "b", "c", ""]), ("remove:records:1", ["a", "c"]), ("up:records:2", ["a", "c", "b"]),
            ("down:records:0", ["b", "a", "c"]), ("up:records:0", ["a", "b", "c"]),
            ("down:records:2", ["a", "b", "c"]),
            ("remove:records:9", ["a", "b", "c"]), ("down:records:9223372036854775806", ["a", "b", "c"]),
        ])
    func apply(value: String, expected: [String]) throws {
        let action = try #require(RowAction(value))
        var rows = ["a", "b", "c"]
        action.apply(to: &rows, empty: "")
        #expect(rows == expected)
        #expect(action.name == "records")
    }

    @Test(
        "anything else is no act",
        arguments: ["", "add", "add:", "add:x:1", "remove:x", "remove:x:-1", "remove:x:1:2", "drop:x:1"])
    func refusal(value: String) {
        #expect(RowAction(value) == nil)
    }
}
