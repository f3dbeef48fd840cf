extension Refusal {
    package static let chunks: [Refusal] =
        [
            "", " 5", "\t5", "+5", "-5", "+0", "-0", "x5", "g", "５", "٥", ";a", "\"5\"", "=5", "#5", "(5)", ".5", "_5",
            "0000000000000005", "0000000000000000", "ffffffffffffffff", "10000000000000005", "7fffffffffffffff",
            "123456789012345678901234567890",
        ].map { Refusal("chunk size '\($0)'", "RFC 9112 §7.1", 400, chunked("\($0)\r\n12345\r\n0\r\n\r\n")) }
        + [
            "0x5", "0X5", "5 ", "5\t", "5 5", "5,5", "5h", "5.", "5_", "5-", "5=a", "5/", "5'", "5\u{A0}", "5;", "5; ",
            "5;;", "5;;a", "5;a;", "5;=b", "5;a=", "5;a= ", "5;a==b", "5;a=b c", "5;a b", "5;a=b,c", "5;\"a\"",
            "5;\"a\"=b", "5;a=\"b", "5;a=\"b\\", "5;a=\"b\"c", "5;a=\"b\"\"c\"", "5;a='b c'", "5;é", "5;a=é", "5;a\0",
            "5;a=\"\0\"", "5;a=\"\u{7F}\"", "5;a=\"\u{1}\"", "5;a=\"\\\u{1}\"", "5\r", "5;a\r", "5;a=\"b\r\"",
            "5;a\u{B}",
        ].map { Refusal("chunk line '\($0)'", "RFC 9112 §7.1.1", 400, chunked("\($0)\r\n12345\r\n0\r\n\r\n")) }
        + [
            "5\n12345\r\n0\r\n\r\n", "5;a\nb\r\n12345\r\n0\r\n\r\n", "5;a=\"\n\"\r\n12345\r\n0\r\n\r\n",
            "5\r\n12345\r\n0\n\r\n", "5\r\n12345\r\n0\r\n\n", "\n0\r\n\r\n", "5\r\n12345\r\n\n0\r\n\r\n",
        ].map { Refusal("LF in chunks \($0.debugDescription)", "RFC 9112 §2.2", 400, chunked($0)) }
        + [
            "5\r\n12345\n0\r\n\r\n", "5\r\n12345\r0\r\n\r\n", "5\r\n123450\r\n\r\n", "5\r\n12345\n\r0\r\n\r\n",
            "5\r\n12345\r\r\n0\r\n\r\n", "4\r\n12345\r\n0\r\n\r\n", "6\r\n12345\r\n0\r\n\r\n",
            "5\r\n12345 \r\n0\r\n\r\n",
            "5\r\n12345\r\n\r\n0\r\n\r\n", "5\r\n12345\r\n5\r\n\r\n\r\n0\r\n\r\n",
        ].map { Refusal("end of a chunk in \($0.debugDescription)", "RFC 9112 §7.1", 400, chunked($0)) }
        + [
            Refusal("last chunk ended by CR CR LF", "RFC 9112 §7.1.1", 400, chunked("0\r\r\n\r\n")),
            Refusal("chunk larger than allowed", "RFC 9110 §15.5.14", 413, chunked("100001\r\n")),
            Refusal("chunk of 15 digits", "RFC 9110 §15.5.14", 413, chunked("fffffffffffffff\r\n")),
            Refusal("second chunk of 15 digits", "RFC 9110 §15.5.14", 413, chunked("1\r\nx\r\nfffffffffffffff\r\n")),
            Refusal(
                "chunk line too long", "RFC 9112 §7.1.1", 400, chunked("5;a=" + filler(300) + "\r\n12345\r\n0\r\n\r\n")),
            Refusal("chunk line without end", "RFC 9112 §7.1.1", 400, chunked("5;a=\"" + filler(300))),
            Refusal(
                "chunk size of zeros without end", "RFC 9112 §7.1.1", 400, chunked(String(repeating: "0", count: 300))),
            Refusal(
                "last chunk with too long an extension", "RFC 9112 §7.1.1", 400,
                chunked("0;a=" + filler(300) + "\r\n\r\n")),
            Refusal(
                "tiny chunks with long extensions", "RFC 9112 §7.1.1", 400,
                chunked(String(repeating: "1;a=" + filler(250) + "\r\nx\r\n", count: 80))),
        ]

    package static let trailers: [Refusal] =
        [
            Refusal("trailer without colon", "RFC 9112 §5.1", 400, trailer("A")),
            Refusal("trailer with space before the colon", "RFC 9112 §5.1", 400, trailer("A : b")),
            Refusal("request for a trailer", "RFC 9112 §5.1", 400, chunked("0\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n")),
            Refusal("trailer folded", "RFC 9112 §5.2", 400, trailer("A: b\r\n c")),
            Refusal("trailer with NUL", "RFC 9110 §5.5", 400, trailer("A: \0")),
            Refusal("trailer with CR", "RFC 9110 §5.5", 400, trailer("A: b\rc")),
            Refusal("trailer ended by LF", "RFC 9112 §2.2", 400, trailer("A: b\nC: d")),
            Refusal("trailers ended by LF", "RFC 9112 §2.2", 400, chunked("0\r\nA: b\r\n\n")),
            Refusal("trailer too long", "RFC 6585 §5", 431, trailer("A: " + filler(8_200))),
            Refusal(
                "trailers too large", "RFC 6585 §5", 431,
                trailer((0..<9).map { "A\($0): " + filler(4_000) }.joined(separator: "\r\n"))),
            Refusal(
                "too many trailers", "RFC 6585 §5", 431,
                trailer((0..<101).map { "A\($0): b" }.joined(separator: "\r\n"))),
        ]
        + [
            "Transfer-Encoding: chunked", "content-length: 5", "Host: b", "Trailer: A", "Connection: close",
            "Content-Type: text/html", "Content-Encoding: gzip", "Content-Range: bytes 0-1/2", "Cookie: a=b",
            "Authorization: Basic YTpi", "Expect: 100-continue", "Range: bytes=0-1", "If-Match: *",
            "Origin: http://a", "X-Forwarded-For: 192.0.2.1", "Forwarded: for=192.0.2.1", "A: b\r\nHost: b",
        ].map { Refusal("trailer '\($0)'", "RFC 9110 §6.5.1", 400, trailer($0)) }

    private static func trailer(_ lines: String) -> String {
        chunked("5\r\n12345\r\n0\r\n\(lines)\r\n\r\n")
    }
}
