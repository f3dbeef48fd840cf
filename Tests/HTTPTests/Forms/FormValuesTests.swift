import Testing

@testable import HTTP

@Suite("FormValues")
struct FormValuesTests {
    @Test("decodes names and values in order", arguments: accepted)
    func decodes(_ text: String, _ expected: [[String]]) throws {
        #expect(try FormValues(urlEncoded: Array(text.utf8)).entries.map { [$0.name, $0.value] } == expected)
    }

    static let accepted: [(String, [[String]])] = [
        ("", []), ("a=1&b=2", [["a", "1"], ["b", "2"]]), ("a", [["a", ""]]), ("a=", [["a", ""]]), ("=a", [["", "a"]]),
        ("a=b=c", [["a", "b=c"]]), ("&&a=1&", [["a", "1"]]), ("a=+b%20c%2B", [["a", " b c+"]]),
        ("%E5%AF%A9=%e8%ad%b0", [["審", "議"]]), ("a=1&a=2", [["a", "1"], ["a", "2"]]), ("a=%26%3D", [["a", "&="]]),
        ("a=審", [["a", "審"]]), ("a=%0D%0A", [["a", "\r\n"]]),
    ]

    @Test("refuses what cannot be decoded", arguments: refused)
    func refuses(_ text: String, _ error: HTTPError) {
        #expect(throws: error) { try FormValues(urlEncoded: Array(text.utf8)) }
    }

    static let refused: [(String, HTTPError)] = [
        ("a=%", .malformedPercentEncoding), ("a=%1", .malformedPercentEncoding), ("a=%1&b", .malformedPercentEncoding),
        ("%gg=1", .malformedPercentEncoding), ("a=%+1", .malformedPercentEncoding), ("a=%C0%AF", .invalidUTF8),
        ("a=%E5%AF", .invalidUTF8), ("a=%ED%A0%80", .invalidUTF8), ("%FF=a", .invalidUTF8),
        ("a=%E5&b=%AF%A9", .invalidUTF8), ("a=%00", .nulInValue),
    ]

    @Test("refuses too many values and too long ones")
    func limits() {
        let many = String(repeating: "a=1&", count: 1_001)
        #expect(throws: HTTPError.tooManyValues) { try FormValues(urlEncoded: many.utf8) }
        let name = String(repeating: "a", count: 257)
        #expect(throws: HTTPError.valueTooLong) { try FormValues(urlEncoded: "\(name)=1".utf8) }
        let value = String(repeating: "b", count: 262_145)
        #expect(throws: HTTPError.valueTooLong) { try FormValues(urlEncoded: "a=\(value)".utf8) }
    }

    @Test("encodes back to what it was read from")
    func roundTrip() throws {
        let values = FormValues(["q": "諮問 第1号+&=", "page": "2"])
        #expect(values.urlEncoded == "q=%E8%AB%AE%E5%95%8F%20%E7%AC%AC1%E5%8F%B7%2B%26%3D&page=2")
        #expect(try FormValues(urlEncoded: values.urlEncoded.utf8) == values)
    }

    @Test("a request's query reads as values")
    func query() {
        let target = Target(rawPath: "/", path: [], query: "a=1&b=%20&a=2")
        let request = Request(head: RequestHead(method: .get, target: target))
        #expect(request.query["b"] == " ")
        #expect(request.query.all("a") == ["1", "2"])
        #expect(request.query["c"] == nil)
    }
}
