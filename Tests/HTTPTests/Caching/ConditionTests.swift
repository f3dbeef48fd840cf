import Testing

@testable import HTTP

@Suite("Conditional requests")
struct ConditionTests {
    static let modified = HTTPDate(secondsSince1970: 1_000_000_000)
    static let earlier = HTTPDate(secondsSince1970: 999_999_999).text
    static let same = modified.text
    static let later = HTTPDate(secondsSince1970: 1_000_000_001).text
    private let validators = Validators(entityTag: EntityTag("x"), lastModified: modified)

    private static func head(_ method: Method, _ fields: [(String, String)]) -> RequestHead {
        var all = Fields()
        for (name, value) in fields { all.add(name, value) }
        return RequestHead(method: method, target: Target(rawPath: "/", path: []), fields: all)
    }

    @Test("are evaluated in the order of RFC 9110 §13.2.2", arguments: conditions)
    func evaluated(_ method: Method, _ fields: [(String, String)], _ outcome: Validators.Outcome) {
        #expect(validators.evaluate(Self.head(method, fields)) == outcome)
    }

    static let conditions: [(Method, [(String, String)], Validators.Outcome)] = [
        (.get, [], .proceed), (.get, [("If-None-Match", "\"x\"")], .notModified),
        (.head, [("If-None-Match", "\"x\"")], .notModified), (.get, [("If-None-Match", "W/\"x\"")], .notModified),
        (.get, [("If-None-Match", "\"a\", W/\"b,\" ,\"x\"")], .notModified),
        (.get, [("If-None-Match", "\"a\""), ("If-None-Match", "\"x\"")], .notModified),
        (.get, [("If-None-Match", "*")], .notModified), (.get, [("If-None-Match", "\"a\"")], .proceed),
        (.get, [("If-None-Match", "x")], .proceed), (.get, [("If-None-Match", "\"x\" \"y\"")], .proceed),
        (.get, [("If-None-Match", "\"a\""), ("If-Modified-Since", same)], .proceed),
        (.post, [("If-None-Match", "\"x\"")], .preconditionFailed),
        (.get, [("If-Modified-Since", same)], .notModified), (.get, [("If-Modified-Since", later)], .notModified),
        (.get, [("If-Modified-Since", earlier)], .proceed), (.get, [("If-Modified-Since", "yesterday")], .proceed),
        (.post, [("If-Modified-Since", same)], .proceed), (.put, [("If-Match", "\"x\"")], .proceed),
        (.put, [("If-Match", "*")], .proceed), (.put, [("If-Match", "W/\"x\"")], .preconditionFailed),
        (.put, [("If-Match", "\"a\"")], .preconditionFailed), (.put, [("If-Match", "x")], .preconditionFailed),
        (.put, [("If-Unmodified-Since", earlier)], .preconditionFailed),
        (.put, [("If-Unmodified-Since", same)], .proceed),
        (.put, [("If-Match", "\"x\""), ("If-Unmodified-Since", earlier)], .proceed),
    ]

    @Test("304 keeps what a cache needs and has no content (RFC 9110 §15.4.5)")
    func notModified() {
        var page = Response.html([1, 2, 3])
        page.fields.set("Cache-Control", "no-cache")
        let answer = page.conditional(on: Self.head(.get, [("If-None-Match", "\"x\"")]), validators)
        #expect(answer.status == .notModified)
        #expect(answer.body.length == 0)
        #expect(answer.fields["ETag"] == "\"x\"")
        #expect(answer.fields["Cache-Control"] == "no-cache")
        #expect(answer.fields["Content-Type"] == nil)
    }

    @Test("a range is cut as RFC 9110 §14.1.2 says", arguments: ranges)
    func range(_ field: String, _ expected: ByteRange) {
        #expect(ByteRange(["Range": field], length: 10) == expected)
    }

    static let ranges: [(String, ByteRange)] = [
        ("bytes=0-4", .part(0..<5)), ("bytes=0-", .part(0..<10)), ("bytes=9-", .part(9..<10)),
        ("bytes=5-99", .part(5..<10)), ("Bytes=0-0", .part(0..<1)), ("bytes=-3", .part(7..<10)),
        ("bytes=-99", .part(0..<10)), ("bytes=-0", .unsatisfiable), ("bytes=10-", .unsatisfiable),
        ("bytes=99999999999999999999-", .unsatisfiable), ("bytes=0-99999999999999999999", .part(0..<10)),
        ("bytes=0-1,3-4", .whole), ("bytes=5-4", .whole), ("bytes=", .whole), ("bytes=-", .whole),
        ("bytes=a-b", .whole),
        ("bytes=+0-4", .whole), ("bytes=0x0-4", .whole), ("lines=0-4", .whole), ("bytes 0-4", .whole),
        ("bytes=--1", .whole), ("bytes=0 - 4", .whole),
    ]

    @Test("no range fits empty content")
    func emptyContent() {
        #expect(ByteRange(["Range": "bytes=0-"], length: 0) == .unsatisfiable)
        #expect(ByteRange(["Range": "bytes=-5"], length: 0) == .unsatisfiable)
    }

    @Test("If-Range asks for the part only of the state the client has (RFC 9110 §13.1.5)", arguments: ifRanges)
    func ifRange(_ field: String, _ status: Status) {
        let head = Self.head(.get, [("Range", "bytes=1-2"), ("If-Range", field)])
        let answer = Response(.ok, body: .bytes([0, 1, 2, 3])).conditional(on: head, validators, allowsRanges: true)
        #expect(answer.status == status)
    }

    static let ifRanges: [(String, Status)] = [
        ("\"x\"", .partialContent), ("\"a\"", .ok), ("W/\"x\"", .ok), ("\"x\", \"y\"", .ok), (same, .partialContent),
        (later, .ok), ("x", .ok),
    ]

    @Test("a part says where it lies, of bytes and of a source alike")
    func part() throws {
        let head = Self.head(.get, [("Range", "bytes=1-2")])
        let whole: [UInt8] = [10, 11, 12, 13]
        let source = ResponseBody.source(length: 4) { offset, maxCount in
            Array(whole[offset..<min(4, offset + maxCount)])
        }
        for body in [ResponseBody.bytes(whole), source] {
            let answer = Response(.ok, body: body).conditional(on: head, validators, allowsRanges: true)
            #expect(answer.status == .partialContent)
            #expect(answer.fields["Content-Range"] == "bytes 1-2/4")
            switch answer.body {
            case .bytes(let bytes): #expect(bytes == [11, 12])
            case .source(let length, let read):
                #expect(length == 2)
                #expect(try read(0, 100) == [11, 12])
                #expect(try read(1, 1) == [12])
            case .none, .live: Issue.record("no content")
            }
        }
    }

    @Test("416 tells the length (RFC 9110 §15.5.17); HEAD has no ranges (§14.2)")
    func unsatisfiable() {
        let whole = Response(.ok, body: .bytes([0, 1]))
        let fields = [("Range", "bytes=5-")]
        let answer = whole.conditional(on: Self.head(.get, fields), validators, allowsRanges: true)
        #expect(answer.status == .rangeNotSatisfiable)
        #expect(answer.fields["Content-Range"] == "bytes */2")
        #expect(whole.conditional(on: Self.head(.head, fields), validators, allowsRanges: true).status == .ok)
    }
}
