import Testing

@testable import HTTP

@Suite("Requests that are refused")
struct RefusedRequestTests {
    @Test("is refused, whole and split at every byte, and nothing after it is read", arguments: refusals)
    func refused(_ refusal: Refusal) {
        let hidden = "GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n"
        let text = refusal.request + hidden
        let whole = Transcript(text)
        #expect(whole.failure?.status.code == refusal.status, "\(whole)")
        #expect(whole.failure?.section == refusal.section, "\(whole)")
        #expect(!whole.heads.contains { $0.contains("hidden") })
        // Filler is the same at every byte; such long requests are cut here and there only.
        for cut in stride(from: 0, through: text.utf8.count, by: 1 + text.utf8.count / 500) {
            #expect(Transcript(text, cut: cut) == whole, "cut at \(cut)")
        }
        #expect(Transcript.byteByByte(text) == whole)
    }

    static let refusals = requestLines + targets + fields + hosts + framings + chunks

    static let requestLines: [Refusal] = [
        Refusal("no version", "RFC 9112 §3", 400, "GET /\r\nHost: a\r\n\r\n"),
        Refusal("two spaces", "RFC 9112 §3.2", 400, line("GET  / HTTP/1.1")),
        Refusal("space at the end", "RFC 9112 §2.3", 400, line("GET / HTTP/1.1 ")),
        Refusal("space first", "RFC 9112 §3.1", 400, line(" GET / HTTP/1.1")),
        Refusal("tab for a space", "RFC 9112 §3", 400, line("GET\t/\tHTTP/1.1")),
        Refusal("space in the target", "RFC 3986 §3.3", 400, line("GET /a b HTTP/1.1")),
        Refusal("method is no token", "RFC 9112 §3.1", 400, line("G(T / HTTP/1.1")),
        Refusal("method beyond ASCII", "RFC 9112 §3.1", 400, line("GÉT / HTTP/1.1")),
        Refusal("endless method", "RFC 9112 §3", 501, line(String(repeating: "G", count: 25) + " / HTTP/1.1")),
        Refusal("CONNECT", "RFC 9110 §9.3.6", 501, line("CONNECT a:443 HTTP/1.1")),
        Refusal("lower-case version", "RFC 9112 §2.3", 400, line("GET / http/1.1")),
        Refusal("two-digit version", "RFC 9112 §2.3", 400, line("GET / HTTP/1.10")),
        Refusal("version without dot", "RFC 9112 §2.3", 400, line("GET / HTTP/11x")),
        Refusal("Unicode digit in the version", "RFC 9112 §2.3", 400, line("GET / HTTP/1.１")),
        Refusal("HTTP/2.0", "RFC 9110 §15.6.6", 505, line("PRI * HTTP/2.0")),
        Refusal("HTTP/1.2", "RFC 9110 §15.6.6", 505, line("GET / HTTP/1.2")),
        Refusal("HTTP/0.9 in words", "RFC 9110 §15.6.6", 505, line("GET / HTTP/0.9")),
        Refusal("request line ended by LF", "RFC 9112 §2.2", 400, "GET / HTTP/1.1\nHost: a\r\n\r\n"),
        Refusal("CR twice", "RFC 9112 §2.3", 400, "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n"),
        Refusal("CR inside", "RFC 3986 §3.3", 400, line("GET /\r HTTP/1.1")),
        Refusal("NUL", "RFC 3986 §3.3", 400, line("GET /\0 HTTP/1.1")),
        Refusal("empty line ended by LF", "RFC 9112 §2.2", 400, "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"),
        Refusal("five empty lines", "RFC 9112 §2.2", 400, String(repeating: "\r\n", count: 5) + line("GET / HTTP/1.1")),
        Refusal("too long a line", "RFC 9112 §3", 414, line("GET /" + filler(8_200) + " HTTP/1.1")),
    ]

    static let targets: [Refusal] = [
        Refusal("no slash", "RFC 9112 §3.2", 400, line("GET index.html HTTP/1.1")),
        Refusal("asterisk with GET", "RFC 9112 §3.2.4", 400, line("GET * HTTP/1.1")),
        Refusal("other scheme", "RFC 9112 §3.2", 400, line("GET ftp://a/ HTTP/1.1")),
        Refusal("absolute without host", "RFC 9110 §4.2.4", 400, line("GET http:///x HTTP/1.1")),
        Refusal("absolute with user", "RFC 9110 §4.2.4", 400, line("GET http://u@a/ HTTP/1.1")),
        Refusal("scheme alone", "RFC 9112 §3.2", 400, line("GET http:// HTTP/1.1")),
        Refusal("fragment", "RFC 3986 §3.3", 400, line("GET /a#b HTTP/1.1")),
        Refusal("fragment in the query", "RFC 3986 §3.4", 400, line("GET /a?b#c HTTP/1.1")),
        Refusal("raw UTF-8", "RFC 3986 §3.3", 400, line("GET /審議 HTTP/1.1")),
        Refusal("raw UTF-8 in the query", "RFC 3986 §3.4", 400, line("GET /?q=審議 HTTP/1.1")),
        Refusal("backslash", "RFC 3986 §3.3", 400, line("GET /..\\x HTTP/1.1")),
        Refusal("percent alone", "RFC 3986 §2.1", 400, line("GET /100% HTTP/1.1")),
        Refusal("percent and one digit", "RFC 3986 §2.1", 400, line("GET /%4 HTTP/1.1")),
        Refusal("percent across a segment", "RFC 3986 §2.1", 400, line("GET /%4/1 HTTP/1.1")),
        Refusal("percent without hexadecimal", "RFC 3986 §2.1", 400, line("GET /%zz HTTP/1.1")),
        Refusal("percent and sign", "RFC 3986 §2.1", 400, line("GET /%+5 HTTP/1.1")),
        Refusal("percent in the query", "RFC 3986 §2.1", 400, line("GET /?a=%G0 HTTP/1.1")),
        Refusal("overlong slash", "RFC 3629 §3", 400, line("GET /%C0%AF HTTP/1.1")),
        Refusal("overlong dot, three bytes", "RFC 3629 §3", 400, line("GET /%E0%80%AE HTTP/1.1")),
        Refusal("surrogate", "RFC 3629 §3", 400, line("GET /%ED%A0%80 HTTP/1.1")),
        Refusal("beyond Unicode", "RFC 3629 §3", 400, line("GET /%F4%90%80%80 HTTP/1.1")),
        Refusal("lone continuation byte", "RFC 3629 §3", 400, line("GET /%80 HTTP/1.1")),
        Refusal("cut character", "RFC 3629 §3", 400, line("GET /%E5%AF HTTP/1.1")),
        Refusal("overlong in the query", "RFC 3629 §3", 400, line("GET /?a=%C0%AF HTTP/1.1")),
        Refusal("NUL encoded", "RFC 3986 §7.3", 400, line("GET /a%00.css HTTP/1.1")),
        Refusal("CR LF encoded", "RFC 3986 §7.3", 400, line("GET /a%0D%0Ab HTTP/1.1")),
        Refusal("parent", "RFC 3986 §5.2.4", 400, line("GET /../etc/passwd HTTP/1.1")),
        Refusal("parent at the end", "RFC 3986 §5.2.4", 400, line("GET /static/.. HTTP/1.1")),
        Refusal("parent encoded", "RFC 3986 §5.2.4", 400, line("GET /static/%2e%2E/x HTTP/1.1")),
        Refusal("parent half encoded", "RFC 3986 §5.2.4", 400, line("GET /static/.%2e/x HTTP/1.1")),
        Refusal("dot segment", "RFC 3986 §5.2.4", 400, line("GET /./x HTTP/1.1")),
        Refusal("parent in absolute form", "RFC 3986 §5.2.4", 400, line("GET http://a/../x HTTP/1.1")),
    ]

    static let fields: [Refusal] = [
        Refusal("space before the colon", "RFC 9112 §5.1", 400, field("A : b")),
        Refusal("tab before the colon", "RFC 9112 §5.1", 400, field("A\t: b")),
        Refusal("no colon", "RFC 9112 §5.1", 400, field("A")),
        Refusal("no name", "RFC 9112 §5.1", 400, field(": b")),
        Refusal("name beyond ASCII", "RFC 9112 §5.1", 400, field("Ä: b")),
        Refusal("NUL in a name", "RFC 9112 §5.1", 400, field("A\0: b")),
        Refusal("obs-fold", "RFC 9112 §5.2", 400, field("A: b\r\n c")),
        Refusal("obs-fold by tab", "RFC 9112 §5.2", 400, field("A: b\r\n\tc")),
        Refusal("white space before the first field", "RFC 9112 §5.2", 400, "GET / HTTP/1.1\r\n Host: a\r\n\r\n"),
        Refusal("line of white space", "RFC 9112 §5.2", 400, field(" ")),
        Refusal("NUL in a value", "RFC 9110 §5.5", 400, field("A: b\0c")),
        Refusal("CR in a value", "RFC 9110 §5.5", 400, field("A: b\rc")),
        Refusal("CR at the end of a value", "RFC 9110 §5.5", 400, field("A: b\r")),
        Refusal("control in a value", "RFC 9110 §5.5", 400, field("A: \u{B}b")),
        Refusal("DEL in a value", "RFC 9110 §5.5", 400, field("A: \u{7F}")),
        Refusal("LF in a value", "RFC 9112 §2.2", 400, field("A: b\nc: d")),
        Refusal("section ended by LF", "RFC 9112 §2.2", 400, "GET / HTTP/1.1\r\nHost: a\r\n\n"),
        Refusal("CR alone before the end", "RFC 9112 §5.1", 400, "GET / HTTP/1.1\r\nHost: a\r\n\r\r\n"),
        Refusal("line too long", "RFC 6585 §5", 431, field("A: " + filler(8_200))),
        Refusal(
            "section too large", "RFC 6585 §5", 431,
            field((0..<9).map { "A\($0): " + filler(4_000) }.joined(separator: "\r\n"))),
        Refusal(
            "too many lines", "RFC 6585 §5", 431,
            field((0..<100).map { "A\($0): b" }.joined(separator: "\r\n"))),
        Refusal("unknown expectation", "RFC 9110 §10.1.1", 417, field("Expect: 200-ok")),
    ]

    static let hosts: [Refusal] =
        [
            Refusal("Host missing", "RFC 9112 §3.2", 400, "GET / HTTP/1.1\r\nA: b\r\n\r\n"),
            Refusal("Host missing with absolute form", "RFC 9112 §3.2", 400, "GET http://a/ HTTP/1.1\r\n\r\n"),
            Refusal("Host repeated", "RFC 9112 §3.2", 400, field("Host: a")),
            Refusal("Host repeated in another case", "RFC 9112 §3.2", 400, field("hOST: b")),
            Refusal(
                "Host repeated in HTTP/1.0", "RFC 9112 §3.2", 400, "GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n"),
        ]
        + [
            "", "a b", "a,b", "a/b", "u@a", "a:b", "a:1:2", "a:99999", "a:123456", "a:+1", ":80", "%61", "é", "a?b",
            "http://a", "[::1", "::1", "[]", "[1]", "[:::]", "[1::2::3]", "[1:2:3:4:5:6:7:8:9]", "[::12345]",
            "[::g]", "[fe80::1%25eth0]", "[::1]x", "[::256.0.0.1]", "[::1.2.3]", "[v1.x]", "[1:2:3:4:5:6:7]",
        ].map {
            Refusal("Host '\($0)'", "RFC 9112 §3.2", 400, "GET / HTTP/1.1\r\nHost: \($0)\r\n\r\n")
        }

    static let framings: [Refusal] =
        [
            Refusal(
                "length and coding", "RFC 9112 §6.1", 400,
                post("Content-Length: 4\r\nTransfer-Encoding: chunked", "0\r\n\r\n")),
            Refusal(
                "coding and length", "RFC 9112 §6.1", 400,
                post("Transfer-Encoding: chunked\r\nContent-Length: 0", "0\r\n\r\n")),
            Refusal("two lengths", "RFC 9112 §6.3", 400, post("Content-Length: 5\r\nContent-Length: 6", "12345")),
            Refusal("one length twice", "RFC 9112 §6.3", 400, post("Content-Length: 5\r\ncontent-length: 5", "12345")),
            Refusal(
                "coding in HTTP/1.0", "RFC 9112 §6.1", 400,
                "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            Refusal("body too large", "RFC 9110 §15.5.14", 413, post("Content-Length: 1048577", "")),
        ]
        + ["+5", "-5", "0x5", "5,5", "5, 5", "5 5", "", "5;", "５", "1e1", "5.0", "\"5\"", "0_5"].map {
            Refusal("length '\($0)'", "RFC 9110 §8.6", 400, post("Content-Length: \($0)", "12345"))
        }
        + ["9999999999999999999", "18446744073709551621", "00000000000000000000005"].map {
            Refusal("length \($0)", "RFC 9110 §8.6", 400, post("Content-Length: \($0)", "12345"))
        }
        + [
            "gzip", "chunked, gzip", "identity", "xchunked", "chunkedx", "chunked;q=1", "chunked,", "", "\"chunked\"",
            "chunked identity", "chunked\r\nTransfer-Encoding: identity",
        ].map {
            Refusal(
                "coding '\($0)'", "RFC 9112 §6.3", 400, post("Transfer-Encoding: \($0)", "0\r\n\r\n"))
        }
        + ["chunked, chunked", ",chunked", "chunked\r\nTransfer-Encoding: chunked"].map {
            Refusal("coding '\($0)'", "RFC 9112 §6.1", 400, post("Transfer-Encoding: \($0)", "0\r\n\r\n"))
        }
        + ["gzip, chunked", "gzip\r\nTransfer-Encoding: chunked"].map {
            Refusal("coding '\($0)'", "RFC 9112 §6.1", 501, post("Transfer-Encoding: \($0)", "0\r\n\r\n"))
        }

    static let chunks: [Refusal] =
        ["", " 5", "+5", "-5", "x5", "g", "５", ";a"].map {
            Refusal("chunk size '\($0)'", "RFC 9112 §7.1", 400, chunked("\($0)\r\n12345\r\n0\r\n\r\n"))
        }
        + ["0x5", "5 ", "5\t", "5 5", "5,5", "5h", "5;", "5; ", "5;=b", "5;a=", "5;a=\"b", "5;a=\"b\\", "5;a\0", "5\r"]
        .map {
            Refusal("chunk line '\($0)'", "RFC 9112 §7.1.1", 400, chunked("\($0)\r\n12345\r\n0\r\n\r\n"))
        }
        + [
            Refusal("chunk size overflows", "RFC 9112 §7.1", 400, chunked("10000000000000005\r\n12345\r\n0\r\n\r\n")),
            Refusal("chunk size with LF", "RFC 9112 §2.2", 400, chunked("5\n12345\r\n0\r\n\r\n")),
            Refusal("LF hidden in an extension", "RFC 9112 §2.2", 400, chunked("5;a\nb\r\n12345\r\n0\r\n\r\n")),
            Refusal("chunk ended by LF", "RFC 9112 §7.1", 400, chunked("5\r\n12345\n0\r\n\r\n")),
            Refusal("chunk longer than its size", "RFC 9112 §7.1", 400, chunked("4\r\n12345\r\n0\r\n\r\n")),
            Refusal("chunk shorter than its size", "RFC 9112 §7.1", 400, chunked("6\r\n12345\r\n0\r\n\r\n")),
            Refusal("trailer without colon", "RFC 9112 §5.1", 400, chunked("0\r\nA\r\n\r\n")),
            Refusal("trailer folded", "RFC 9112 §5.2", 400, chunked("0\r\nA: b\r\n c\r\n\r\n")),
            Refusal("trailer with NUL", "RFC 9110 §5.5", 400, chunked("0\r\nA: \0\r\n\r\n")),
            Refusal("chunk larger than allowed", "RFC 9110 §15.5.14", 413, chunked("100001\r\n")),
            Refusal(
                "chunk line too long", "RFC 9112 §7.1.1", 400, chunked("5;a=" + filler(300) + "\r\n12345\r\n0\r\n\r\n")),
            Refusal(
                "tiny chunks with long extensions", "RFC 9112 §7.1.1", 400,
                chunked(String(repeating: "1;a=" + filler(250) + "\r\nx\r\n", count: 80))),
        ]

    private static func line(_ requestLine: String) -> String {
        "\(requestLine)\r\nHost: a\r\n\r\n"
    }

    private static func field(_ lines: String) -> String {
        "GET / HTTP/1.1\r\nHost: a\r\n\(lines)\r\n\r\n"
    }

    private static func post(_ lines: String, _ body: String) -> String {
        "POST / HTTP/1.1\r\nHost: a\r\n\(lines)\r\n\r\n\(body)"
    }

    private static func chunked(_ body: String) -> String {
        post("Transfer-Encoding: chunked", body)
    }

    private static func filler(_ count: Int) -> String {
        String(repeating: "x", count: count)
    }
}
