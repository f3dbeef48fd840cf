extension Refusal {
    package static let fields: [Refusal] =
        names + folds + values
        + [
            Refusal("section ended by LF", "RFC 9112 §2.2", 400, "GET / HTTP/1.1\r\nHost: a\r\n\n"),
            Refusal("section ended by LF LF", "RFC 9112 §2.2", 400, "GET / HTTP/1.1\r\nHost: a\n\n"),
            Refusal("section ended by CR CR", "RFC 9110 §5.5", 400, "GET / HTTP/1.1\r\nHost: a\r\r"),
            Refusal("CR alone before the end", "RFC 9112 §5.1", 400, "GET / HTTP/1.1\r\nHost: a\r\n\r\r\n"),
            Refusal("line too long", "RFC 6585 §5", 431, field("A: " + filler(8_200))),
            Refusal("line without end", "RFC 6585 §5", 431, "GET / HTTP/1.1\r\nHost: a\r\nA: " + filler(9_000)),
            Refusal("name too long", "RFC 6585 §5", 431, field(filler(8_200) + ": b")),
            Refusal("blanks without end", "RFC 6585 §5", 431, field("A:" + String(repeating: " ", count: 8_200))),
            Refusal(
                "section too large", "RFC 6585 §5", 431,
                field((0..<9).map { "A\($0): " + filler(4_000) }.joined(separator: "\r\n"))),
            Refusal(
                "too many lines", "RFC 6585 §5", 431, field((0..<100).map { "A\($0): b" }.joined(separator: "\r\n"))),
        ]
        + [
            "200-ok", "100", "100-continue;a=b", "100-continue, 200-ok", "100-continue, 100-continue", "x=y", "",
            "100-continue,", "\"100-continue\"", "100 continue", "100-continue\r\nExpect: x",
        ].map { Refusal("expectation '\($0)'", "RFC 9110 §10.1.1", 417, field("Expect: \($0)")) }

    private static let names =
        [
            "A : b", "A\t: b", "A", "A b", "A b: c", ": b", ":", "Ä: b", "A\0: b", "\0A: b", "A\r: b", "A(: b",
            "A/b: c",
            "A[0]: b", "A@: b", "A,B: c", "A;: b", "\"A\": b", "A=b", "\u{FEFF}A: b", "A\u{A0}: b", "A\u{B}: b",
            "A\u{7F}: b", "Content-Length : 5", "Transfer-Encoding : chunked", "Transfer-Encoding\t: chunked",
            "Transfer-Encoding\0: chunked", "Transfer-Encoding chunked", "Host : b", "GET / HTTP/1.1",
        ].map { Refusal("line '\($0)'", "RFC 9112 §5.1", 400, field($0)) }

    private static let folds =
        [
            "A: b\r\n c", "A: b\r\n\tc", "A:\r\n b", "A: b\r\n \r\n c", " ", "\t", " A: b", "\tA: b",
            "Transfer-Encoding:\r\n chunked", "Content-Length:\r\n 5", "A: b\r\n Transfer-Encoding: chunked", " : b",
        ].map { Refusal("folded '\($0)'", "RFC 9112 §5.2", 400, field($0)) }
        + [Refusal("blank before the first field", "RFC 9112 §5.2", 400, "GET / HTTP/1.1\r\n Host: a\r\n\r\n")]

    private static let values =
        [
            "A: b\0c", "A: \0", "A: b\0", "A: b\rc", "A: b\r", "A: \r", "A: b\rTransfer-Encoding: chunked",
            "A: \u{B}b", "A: b\u{C}", "A: \u{1B}[0m", "A: \u{7F}", "A: \u{8}", "Content-Length: 5\0",
            "Content-Length: \u{B}5", "Transfer-Encoding: chunked\0", "Transfer-Encoding: \u{B}chunked",
            "Transfer-Encoding: chunked\r", "Cookie: a=\u{1}",
        ].map { Refusal("value of '\($0)'", "RFC 9110 §5.5", 400, field($0)) }
        + ["A: b\nc: d", "A: b\n", "A: b\n c", "A\n: b", "A: b\nTransfer-Encoding: chunked", "\n"].map {
            Refusal("LF in '\($0)'", "RFC 9112 §2.2", 400, field($0))
        }

    package static let hosts: [Refusal] =
        [
            Refusal("Host missing", "RFC 9112 §3.2", 400, "GET / HTTP/1.1\r\nA: b\r\n\r\n"),
            Refusal("no field at all", "RFC 9112 §3.2", 400, "GET / HTTP/1.1\r\n\r\n"),
            Refusal("Host missing with absolute form", "RFC 9112 §3.2", 400, "GET http://a/ HTTP/1.1\r\n\r\n"),
            Refusal(
                "Host malformed with absolute form", "RFC 9112 §3.2", 400, "GET http://a/ HTTP/1.1\r\nHost: u@a\r\n\r\n"
            ),
            Refusal(
                "Host empty with absolute form", "RFC 9112 §3.2", 400, "GET http://a/ HTTP/1.1\r\nHost:\r\n\r\n"),
            Refusal(
                "Host repeated with absolute form", "RFC 9112 §3.2", 400,
                "GET http://a/ HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"),
            Refusal("Host repeated", "RFC 9112 §3.2", 400, field("Host: a")),
            Refusal("Host repeated in another case", "RFC 9112 §3.2", 400, field("hOST: b")),
            Refusal("Host repeated far away", "RFC 9112 §3.2", 400, field("A: b\r\nC: d\r\nHost: b")),
            Refusal("Host repeated empty", "RFC 9112 §3.2", 400, field("Host:")),
            Refusal("Host repeated in HTTP/1.0", "RFC 9112 §3.2", 400, "GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n"),
            Refusal("Host malformed in HTTP/1.0", "RFC 9112 §3.2", 400, "GET / HTTP/1.0\r\nHost: u@a\r\n\r\n"),
            Refusal("Host too long", "RFC 9112 §3.2", 400, "GET / HTTP/1.1\r\nHost: \(filler(256))\r\n\r\n"),
        ]
        + [
            "", " ", "a b", "a\tb", "a,b", "a, b", "a/b", "a/", "u@a", "u:p@a", "@a", "a@", "a:b", "a:1:2", "a:99999",
            "a:65536", "a:123456", "a:000080", "a:+1", "a:-1", "a: 80", "a :80", "a:８０", "a:0x50", ":80", ":", "%61",
            "a%2Eb", "a%00", "é", "審議.jp", "a?b", "a#b", "a\\b", "a;b", "a*b", "a&b", "(a)", "\"a\"", "<a>", "http://a",
            "[::1", "::1", "[]", "[1]", "[:::]", "[1::2::3]", "[1:2:3:4:5:6:7:8:9]", "[::12345]", "[::g]",
            "[fe80::1%25eth0]", "[::1]x", "[::1]:99999", "[::1]:x", "[::256.0.0.1]", "[::1.2.3]", "[::01.2.3.4]",
            "[v1.x]", "[1:2:3:4:5:6:7]", "[[::1]]", "]", "[::1]]",
        ].map { Refusal("Host '\($0)'", "RFC 9112 §3.2", 400, "GET / HTTP/1.1\r\nHost: \($0)\r\n\r\n") }
}
