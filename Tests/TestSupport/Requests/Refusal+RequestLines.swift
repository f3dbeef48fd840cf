extension Refusal {
    package static let requestLines: [Refusal] =
        [
            Refusal("garbage", "RFC 9112 §3", 400, "garbage\r\n\r\n"),
            Refusal("a TLS handshake", "RFC 9112 §3", 400, "\u{16}\u{3}\u{1}\u{2}\0\u{1}\r\n"),
            Refusal("HTTP/0.9", "RFC 9112 §3", 400, "GET /\r\nHost: a\r\n\r\n"),
            Refusal("two spaces", "RFC 9112 §3.2", 400, line("GET  / HTTP/1.1")),
            Refusal("two spaces before the version", "RFC 3986 §3.3", 400, line("GET /  HTTP/1.1")),
            Refusal("space at the end", "RFC 9112 §2.3", 400, line("GET / HTTP/1.1 ")),
            Refusal("tab at the end", "RFC 9112 §2.3", 400, line("GET / HTTP/1.1\t")),
            Refusal("space first", "RFC 9112 §3.1", 400, line(" GET / HTTP/1.1")),
            Refusal("tab first", "RFC 9112 §3.1", 400, line("\tGET / HTTP/1.1")),
            Refusal("tabs for spaces", "RFC 9112 §3", 400, line("GET\t/\tHTTP/1.1")),
            Refusal("tab before the target", "RFC 9112 §3", 400, line("GET\t/ HTTP/1.1")),
            Refusal("tab before the version", "RFC 9112 §3", 400, line("GET /\tHTTP/1.1")),
            Refusal("tab and space", "RFC 9112 §3.2", 400, line("GET \t/ HTTP/1.1")),
            Refusal("vertical tab for a space", "RFC 9112 §3", 400, line("GET\u{B}/ HTTP/1.1")),
            Refusal("form feed for a space", "RFC 9112 §3", 400, line("GET /\u{C}HTTP/1.1")),
            Refusal("no-break space for a space", "RFC 9112 §3", 400, line("GET\u{A0}/ HTTP/1.1")),
            Refusal("space in the target", "RFC 3986 §3.3", 400, line("GET /a b HTTP/1.1")),
            Refusal("two requests on one line", "RFC 3986 §3.3", 400, line("GET / HTTP/1.1 GET / HTTP/1.1")),
            Refusal("method is no token", "RFC 9112 §3.1", 400, line("G(T / HTTP/1.1")),
            Refusal("method beyond ASCII", "RFC 9112 §3.1", 400, line("GÉT / HTTP/1.1")),
            Refusal("NUL in the method", "RFC 9112 §3.1", 400, line("GE\0T / HTTP/1.1")),
            Refusal("endless method", "RFC 9112 §3", 501, line(String(repeating: "G", count: 25) + " / HTTP/1.1")),
            Refusal("CONNECT", "RFC 9110 §9.3.6", 501, line("CONNECT a:443 HTTP/1.1")),
            Refusal("CONNECT with a path", "RFC 9110 §9.3.6", 501, line("CONNECT / HTTP/1.1")),
            Refusal("request line ended by LF", "RFC 9112 §2.2", 400, "GET / HTTP/1.1\nHost: a\r\n\r\n"),
            Refusal("all lines ended by LF", "RFC 9112 §2.2", 400, "GET / HTTP/1.1\nHost: a\n\n"),
            Refusal("all lines ended by CR", "RFC 3986 §3.3", 400, "GET / HTTP/1.1\rHost: a\r\r"),
            Refusal("lines ended by LF CR", "RFC 9112 §2.2", 400, "GET / HTTP/1.1\n\rHost: a\n\r\n\r"),
            Refusal("CR twice", "RFC 9112 §2.3", 400, "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n"),
            Refusal("CR inside", "RFC 3986 §3.3", 400, line("GET /\r HTTP/1.1")),
            Refusal("CR in the method", "RFC 9112 §3.1", 400, line("GET\r / HTTP/1.1")),
            Refusal("LF inside", "RFC 9112 §2.2", 400, line("GET /\n HTTP/1.1")),
            Refusal("NUL", "RFC 3986 §3.3", 400, line("GET /\0 HTTP/1.1")),
            Refusal("NUL after the version", "RFC 9112 §2.3", 400, line("GET / HTTP/1.1\0")),
            Refusal("empty line ended by LF", "RFC 9112 §2.2", 400, "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"),
            Refusal("empty line ended by CR", "RFC 9112 §3.1", 400, "\rGET / HTTP/1.1\r\nHost: a\r\n\r\n"),
            Refusal("blank line of a space", "RFC 9112 §3", 400, " \r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"),
            Refusal(
                "five empty lines", "RFC 9112 §2.2", 400, String(repeating: "\r\n", count: 5) + line("GET / HTTP/1.1")),
            Refusal("too long a line", "RFC 9112 §3", 414, line("GET /" + filler(8_200) + " HTTP/1.1")),
            Refusal("a line without end", "RFC 9112 §3", 414, "GET /" + filler(9_000)),
        ] + malformedVersions + otherVersions

    private static let malformedVersions = [
        "http/1.1", "Http/1.1", "HTTP/1.10", "HTTP/11.1", "HTTP/01.1", "HTTP/1.01", "HTTP/1.1.1", "HTTP/1,1", "HTTP/1",
        "HTTP/1.", "HTTP/.1", "HTTP/", "HTTP", "HTTP1.1", "HTTP/11x", "HTTP/-1.1", "HTTP/+1.1", "HTTP/1.x", "HTTP/x.1",
        "HTTP\\1.1", "HTTPS/1.1", "HTTP/1.１", "HTTP/1.1x", "ICY/1.1", "\"HTTP/1.1\"",
    ].map { Refusal("version \($0)", "RFC 9112 §2.3", 400, line("GET / \($0)")) }

    private static let otherVersions =
        ["0.9", "1.2", "1.9", "2.0", "2.1", "3.0", "9.9", "0.0", "0.1"].map {
            Refusal("version HTTP/\($0)", "RFC 9110 §15.6.6", 505, line("GET / HTTP/\($0)"))
        } + [Refusal("the preface of HTTP/2", "RFC 9110 §15.6.6", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")]
}
