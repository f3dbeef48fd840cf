import Testing

@testable import HTTP

@Suite("ResponseEncoder")
struct ResponseEncoderTests {
    static let date = "Sat, 21 Nov 2026 09:00:00 GMT"

    private func encode(
        _ response: Response, method: Method = .get, version: HTTPVersion = .http11, keepAlive: Bool = true
    ) throws -> (head: String, framing: ResponseEncoder.Framing) {
        var buffer: [UInt8] = []
        let framing = try ResponseEncoder.encode(
            response, method: method, version: version, keepAlive: keepAlive, date: Self.date, into: &buffer)
        return (String(decoding: buffer, as: UTF8.self), framing)
    }

    @Test("a page has Date, its fields and its length (RFC 9110 §6.6.1, §8.6)")
    func page() throws {
        let (head, framing) = try encode(.html(Array("審議".utf8)))
        let expected = """
            HTTP/1.1 200 OK\r
            Date: \(Self.date)\r
            Content-Type: text/html; charset=utf-8\r
            Content-Length: 6\r
            \r\n
            """
        #expect(head == expected)
        #expect(framing.body.length == 6)
        #expect(!framing.closes)
    }

    @Test("HEAD gets the length of the GET and no content (RFC 9110 §9.3.2)")
    func head() throws {
        let (head, framing) = try encode(.text("12345"), method: .head)
        #expect(head.contains("Content-Length: 5\r\n"))
        #expect(framing.body.length == 0)
    }

    @Test("204 and 304 have neither content nor length (RFC 9112 §6.3)", arguments: [Status.noContent, .notModified])
    func bodiless(_ status: Status) throws {
        let (head, framing) = try encode(Response(status, body: .bytes([1])))
        #expect(!head.contains("Content-Length"))
        #expect(framing.body.length == 0)
    }

    @Test("no content is said to be of length 0, so that the client does not wait for the close")
    func empty() throws {
        #expect(try encode(.redirect(to: "/x")).head.contains("Location: /x\r\nContent-Length: 0\r\n\r\n"))
    }

    @Test("Connection is written when it is not the version's default (RFC 9112 §9.3)")
    func connection() throws {
        #expect(try !encode(.text("")).head.contains("Connection"))
        #expect(try encode(.text(""), keepAlive: false).head.contains("Connection: close\r\n"))
        #expect(try encode(.text(""), version: .http10).head.contains("Connection: keep-alive\r\n"))
        #expect(try encode(.text(""), version: .http10, keepAlive: false).head.contains("Connection: close\r\n"))
        var last = Response.text("")
        last.closesConnection = true
        #expect(try encode(last).framing.closes)
    }

    @Test("a field that could begin another line is not sent (RFC 9110 §5.5)", arguments: unsound)
    func unsoundField(_ name: String, _ value: String) {
        var buffer: [UInt8] = [1]
        #expect(throws: HTTPError.malformedField(name: name)) {
            try ResponseEncoder.encode(
                Response(.ok, fields: [name: value]), method: .get, version: .http11, keepAlive: true,
                date: Self.date, into: &buffer)
        }
        #expect(buffer == [1])
    }

    static let unsound: [(String, String)] = [
        ("Location", "/\r\nSet-Cookie: a=b"), ("A", "b\n"), ("A", "b\r"), ("A", "\0"), ("A", "\u{7F}"), ("A", " b"),
        ("A", "b\t"), ("", "b"), ("A b", "c"), ("A:", "c"), ("A\r\nB", "c"), ("審", "c"),
    ]

    @Test("the fields of framing are the encoder's own", arguments: ["content-length", "Transfer-Encoding", "date"])
    func reserved(_ name: String) {
        #expect(throws: HTTPError.self) { try encode(Response(.ok, fields: [name: "1"])) }
    }
}
