import Testing

@testable import HTTP

@Suite("Fields")
struct FieldsTests {
    @Test("names are found in any case, values kept in order")
    func lookup() {
        var fields: Fields = ["Accept": "a", "accept": "b", "Host": "c"]
        #expect(fields["ACCEPT"] == "a")
        #expect(fields.all("Accept") == ["a", "b"])
        #expect(fields.list("Accept") == "a, b")
        #expect(fields["Accept-"] == nil && fields[""] == nil && !fields.contains("Hos"))
        fields.set("Accept", "d")
        #expect(fields.all("accept") == ["d"])
        #expect(fields.count == 2)
        fields["host"] = nil
        #expect(fields == ["ACCEPT": "d"])
    }

    @Test("only letters are compared without case: @ is not `")
    func punctuation() {
        let fields: Fields = ["a^": "1"]
        #expect(fields["A~"] == nil && fields["A^"] == "1")
    }
}
