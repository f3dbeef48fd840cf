extension Refusal {
    package static let targets: [Refusal] =
        ["index.html", "a", "a:443", "a:80/", "**", "*/"].map {
            Refusal("target \($0)", "RFC 9112 §3.2", 400, line("GET \($0) HTTP/1.1"))
        }
        + [
            Refusal("asterisk and query", "RFC 9112 §3.2", 400, line("OPTIONS *?a HTTP/1.1")),
            Refusal("authority-form with OPTIONS", "RFC 9112 §3.2", 400, line("OPTIONS a:80 HTTP/1.1")),
        ]
        + ["GET", "HEAD", "POST", "PUT", "TRACE", "options"].map {
            Refusal("asterisk with \($0)", "RFC 9112 §3.2.4", 400, line("\($0) * HTTP/1.1"))
        }
        + ["ftp://a/", "ws://a/", "file:///etc/passwd", "data:,x", "http:/a/", "http:a", "http://", "://a/", "http"]
        .map { Refusal("target \($0)", "RFC 9112 §3.2", 400, line("GET \($0) HTTP/1.1")) }
        + [
            "http:///x", "http://?x", "http://u@a/", "http://u:p@a/", "http://a:x/", "http://a:99999/",
            "http://a:80:80/",
            "http://[::1/", "http://[::1]x/", "http://a#/", "http://%61/", "http://é/", "http://a\\b/", "http://a,b/",
            "https://u@a", "http://:80/", "http://a:+80/",
        ].map { Refusal("target \($0)", "RFC 9110 §4.2.4", 400, line("GET \($0) HTTP/1.1")) }
        + [
            "/a#b", "/審議", "/a\\b", "/..\\x", "/a\"b", "/a<b", "/a>b", "/a^b", "/a`b", "/a{b", "/a|b", "/a}b", "/[a]",
            "/a\u{7F}", "/a\u{1}", "/a\tb", "/é", "http://a/b#c", "/a\u{202E}b",
        ].map { Refusal("path of \($0)", "RFC 3986 §3.3", 400, line("GET \($0) HTTP/1.1")) }
        + ["/a?b#c", "/?q=審議", "/?a\"b", "/?a<b", "/?a>b", "/?a\u{7F}", "/?a\u{1}", "/?a\tb", "/?é", "/?a\0"].map {
            Refusal("query of \($0)", "RFC 3986 §3.4", 400, line("GET \($0) HTTP/1.1"))
        }
        + [
            "/..", "/.", "/../etc/passwd", "/static/..", "/static/../x", "/./x", "/a/.", "/a/./b", "/%2e", "/%2E%2E",
            "/static/%2e%2E/x", "/static/.%2e/x", "/static/%2e./x", "http://a/../x", "http://a/..", "/..?a", "/a/..//b",
        ].map { Refusal("dot segment of \($0)", "RFC 3986 §5.2.4", 400, line("GET \($0) HTTP/1.1")) }

    /// What `%` cannot stand for, in a path and in a query.
    package static let encodings: [Refusal] =
        both(
            "percent-encoding", "RFC 3986 §2.1",
            [
                "%", "%4", "%zz", "%4g", "%g4", "%+5", "%-1", "%u5BE9", "%0x41", "a%", "%%41", "%%", "%4/1", "100%",
                "%E5%AF%", "%\u{3D}41", "%4%31",
            ])
        + both(
            "UTF-8", "RFC 3629 §3",
            [
                // overlong: slash, NUL, dot, letter
                "%C0%AF", "%c0%af", "%C0%80", "%C0%AE", "%C0%AE%C0%AE", "%C1%81", "%E0%80%AF", "%E0%80%AE", "%E0%9F%BF",
                "%F0%80%80%AF", "%F0%8F%BF%BF", "%F8%80%80%80%AF", "%FC%80%80%80%80%AF",
                // surrogates, alone and in pairs
                "%ED%A0%80", "%ED%BF%BF", "%ED%A0%BD%ED%B8%80",
                // beyond Unicode
                "%F4%90%80%80", "%F5%80%80%80", "%F7%BF%BF%BF", "%FE", "%FF", "%FF%FE",
                // lone and cut
                "%80", "%BF", "%E5", "%E5%AF", "%F0%9F", "%F0%9F%8D", "%C3", "%C3%28", "%E5%AFx", "%E5x%AF%A9",
                "%E5%AF%A9%A9",
            ])
        + both("NUL", "RFC 3986 §7.3", ["%00", "a%00.css", "%00%00"])
        + ["%0D%0Ab", "%0A", "%0D", "%01", "%1F", "%7F", "%09", "a%0D%0AHost:%20b"].map {
            Refusal("control \($0) in a path", "RFC 3986 §7.3", 400, line("GET /\($0) HTTP/1.1"))
        }
        + [
            Refusal("character cut by a slash", "RFC 3629 §3", 400, line("GET /%E5/%AF%A9 HTTP/1.1")),
            raw("overlong slash", "RFC 3986 §3.3", "/", [0xC0, 0xAF]), raw("Latin-1", "RFC 3986 §3.3", "/", [0xE9]),
            raw("overlong slash in the query", "RFC 3986 §3.4", "/?", [0xC0, 0xAF]),
            raw("Latin-1 in the query", "RFC 3986 §3.4", "/?", [0xE9]),
        ]

    private static func both(_ name: String, _ section: String, _ texts: [String]) -> [Refusal] {
        texts.flatMap { text in
            [
                Refusal("\(name) \(text) in a path", section, 400, line("GET /\(text) HTTP/1.1")),
                Refusal("\(name) \(text) in a query", section, 400, line("GET /?a=\(text) HTTP/1.1")),
            ]
        }
    }

    private static func raw(_ name: String, _ section: String, _ target: String, _ bytes: [UInt8]) -> Refusal {
        Refusal("raw " + name, section, 400, bytes: Array("GET \(target)".utf8) + bytes + Array(line(" HTTP/1.1").utf8))
    }
}
