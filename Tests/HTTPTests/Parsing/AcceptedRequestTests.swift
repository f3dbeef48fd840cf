import Testing

@testable import HTTP

@Suite("Requests that are accepted")
struct AcceptedRequestTests {
    @Test("reads the same whole, split at every byte and byte by byte", arguments: requests)
    func accepted(_ text: String, _ heads: [String], _ bodies: [String]) {
        let whole = Transcript(text)
        #expect(whole.failure == nil)
        #expect(whole.heads == heads)
        #expect(whole.bodies == bodies)
        for cut in 0...text.utf8.count { #expect(Transcript(text, cut: cut) == whole, "cut at \(cut)") }
        #expect(Transcript.byteByByte(text) == whole)
    }

    static let requests: [(String, [String], [String])] = [
        ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", ["GET / [] ? @a"], [""]),
        ("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", ["GET / [] ? @a"], [""]),
        ("GET / HTTP/1.0\r\n\r\n", ["GET / [] ? @"], [""]),
        ("GET /cases/ HTTP/1.1\r\nhost:a:8080\r\n\r\n", [#"GET /cases/ ["cases", ""] ? @a:8080"#], [""]),
        ("GET /a//b HTTP/1.1\r\nHost: a\r\n\r\n", [#"GET /a//b ["a", "", "b"] ? @a"#], [""]),
        ("GET /%e5%af%a9?q=%E8%AD%B0 HTTP/1.1\r\nHost: a\r\n\r\n", [#"GET /%e5%af%a9 ["審"] ?q=%E8%AD%B0 @a"#], [""]),
        ("GET /a%2Fb HTTP/1.1\r\nHost: a\r\n\r\n", [#"GET /a%2Fb ["a/b"] ? @a"#], [""]),
        ("GET /...? HTTP/1.1\r\nHost: a\r\n\r\n", [#"GET /... ["..."] ? @a"#], [""]),
        ("GET /?a[]={b|c} HTTP/1.1\r\nHost: a\r\n\r\n", ["GET / [] ?a[]={b|c} @a"], [""]),
        ("GET HTTP://B:1/x?y HTTP/1.1\r\nHost: a\r\n\r\n", [#"GET /x ["x"] ?y @B:1"#], [""]),
        ("GET https://b?y HTTP/1.1\r\nHost: a\r\n\r\n", ["GET / [] ?y @b"], [""]),
        ("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", ["OPTIONS * [] ? @a"], [""]),
        ("PROPFIND / HTTP/1.1\r\nHost: a\r\n\r\n", ["PROPFIND / [] ? @a"], [""]),
        ("GET / HTTP/1.1\r\nHost: [2001:db8::1]:80\r\n\r\n", ["GET / [] ? @[2001:db8::1]:80"], [""]),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 005\r\n\r\n12345", ["POST / [] ? @a"], ["12345"]),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", ["POST / [] ? @a"], [""]),
        (
            "POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length:\t2 \r\n\r\nok\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n"
                + "HEAD /3 HTTP/1.1\r\nHost: a\r\n\r\n",
            [#"POST /1 ["1"] ? @a"#, #"GET /2 ["2"] ? @a"#, #"HEAD /3 ["3"] ? @a"#], ["ok", "", ""]
        ),
        (
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n"
                + "5;a=b; c = \"d;\\\"\t\" ;e\r\n12345\r\n00a\r\n1234567890\r\n0;z\r\nX: y\r\n\r\n"
                + "GET /2 HTTP/1.1\r\nHost: a\r\n\r\n",
            ["POST / [] ? @a", #"GET /2 ["2"] ? @a"#], ["123451234567890", ""]
        ),
    ]

    @Test("a Host names a host as DNS, IPv4 or IPv6 do", arguments: hosts)
    func host(_ host: String) {
        #expect(Transcript("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n").heads == ["GET / [] ? @\(host)"])
    }

    static let hosts = [
        "shingi.example.jp", "127.0.0.1:8080", "localhost", "my_host", "a.", "a:", "a:0", "a:65535", "[::]", "[::1]",
        "[1::]", "[1:2:3:4:5:6:7:8]", "[::ffff:192.0.2.1]:1", "[1:2:3:4:5:6:7::]", "[::2:3:4:5:6:7:8]",
        "[1:2:3:4:5:6:192.0.2.1]", "[::192.0.2.1]",
    ]
}
