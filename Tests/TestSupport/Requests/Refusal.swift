/// Bytes that a server must not take for a request, with the status they are answered with and the passage that asks
/// for or allows it.
package struct Refusal: Sendable, CustomStringConvertible {
    package let name: String
    package let section: String
    package let status: Int
    package let bytes: [UInt8]

    package init(_ name: String, _ section: String, _ status: Int, _ text: String) {
        self.init(name, section, status, bytes: Array(text.utf8))
    }

    package init(_ name: String, _ section: String, _ status: Int, bytes: [UInt8]) {
        self.name = name
        self.section = section
        self.status = status
        self.bytes = bytes
    }

    package var description: String { "\(name) (\(section))" }

    /// What stands behind the bytes in every test: who reads it has taken one request for two.
    package static let hidden = Array("GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n".utf8)

    package static let all = requestLines + targets + encodings + fields + hosts + lengths + codings + chunks + trailers
}

extension Refusal {
    static func line(_ requestLine: String) -> String {
        "\(requestLine)\r\nHost: a\r\n\r\n"
    }

    static func field(_ lines: String) -> String {
        "GET / HTTP/1.1\r\nHost: a\r\n\(lines)\r\n\r\n"
    }

    static func post(_ lines: String, _ body: String) -> String {
        "POST / HTTP/1.1\r\nHost: a\r\n\(lines)\r\n\r\n\(body)"
    }

    static func chunked(_ body: String) -> String {
        post("Transfer-Encoding: chunked", body)
    }

    static func filler(_ count: Int) -> String {
        String(repeating: "x", count: count)
    }
}
