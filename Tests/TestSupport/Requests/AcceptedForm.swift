/// Bytes that are one or several sound requests.
package struct AcceptedForm: Sendable, CustomStringConvertible {
    package let name: String
    package let text: String
    /// `method path segments ?query @host` of each request.
    package let heads: [String]
    package let bodies: [String]

    init(_ name: String, _ text: String, _ heads: [String], _ bodies: [String] = [""]) {
        (self.name, self.text, self.heads, self.bodies) = (name, text, heads, bodies)
    }

    package var description: String { name }

    package static let all = single + bodied + pipelined

    private static let single: [AcceptedForm] = [
        AcceptedForm("the smallest request", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", ["GET / [] ? @a"]),
        AcceptedForm(
            "empty lines before a request (RFC 9112 §2.2)", "\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
            ["GET / [] ? @a"]),
        AcceptedForm("HTTP/1.0 without Host", "GET / HTTP/1.0\r\n\r\n", ["GET / [] ? @"]),
        AcceptedForm(
            "Host without white space, with port", "GET /cases/ HTTP/1.1\r\nhost:a:8080\r\n\r\n",
            [#"GET /cases/ ["cases", ""] ? @a:8080"#]),
        AcceptedForm(
            "an empty segment", "GET /a//b HTTP/1.1\r\nHost: a\r\n\r\n", [#"GET /a//b ["a", "", "b"] ? @a"#]),
        AcceptedForm(
            "percent-encoded UTF-8", "GET /%e5%af%a9?q=%E8%AD%B0 HTTP/1.1\r\nHost: a\r\n\r\n",
            [#"GET /%e5%af%a9 ["審"] ?q=%E8%AD%B0 @a"#]),
        AcceptedForm("an encoded slash", "GET /a%2Fb HTTP/1.1\r\nHost: a\r\n\r\n", [#"GET /a%2Fb ["a/b"] ? @a"#]),
        AcceptedForm("three dots", "GET /...? HTTP/1.1\r\nHost: a\r\n\r\n", [#"GET /... ["..."] ? @a"#]),
        AcceptedForm(
            "what browsers leave in a query", "GET /?a[]={b|c} HTTP/1.1\r\nHost: a\r\n\r\n",
            ["GET / [] ?a[]={b|c} @a"]),
        AcceptedForm(
            "absolute-form, which Host does not change (RFC 9112 §3.2.2)",
            "GET HTTP://B:1/x?y HTTP/1.1\r\nHost: a\r\n\r\n", [#"GET /x ["x"] ?y @B:1"#]),
        AcceptedForm("absolute-form without path", "GET https://b?y HTTP/1.1\r\nHost: a\r\n\r\n", ["GET / [] ?y @b"]),
        AcceptedForm(
            "the server as a whole (RFC 9112 §3.2.4)", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", ["OPTIONS * [] ? @a"]),
        AcceptedForm("HEAD", "HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n", [#"HEAD /a ["a"] ? @a"#]),
        AcceptedForm("an unknown method", "PROPFIND / HTTP/1.1\r\nHost: a\r\n\r\n", ["PROPFIND / [] ? @a"]),
        AcceptedForm("TRACE", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", ["TRACE / [] ? @a"]),
        AcceptedForm(
            "an IPv6 host", "GET / HTTP/1.1\r\nHost: [2001:db8::1]:80\r\n\r\n", ["GET / [] ? @[2001:db8::1]:80"]),
        AcceptedForm(
            "field values of any text", "GET / HTTP/1.1\r\nHost: a\r\nA:\r\nB:\t審 \"議\" \t\r\n\r\n", ["GET / [] ? @a"]),
    ]

    private static let bodied: [AcceptedForm] = [
        AcceptedForm(
            "a length with zeros in front", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 005\r\n\r\n12345",
            ["POST / [] ? @a"], ["12345"]),
        AcceptedForm(
            "a body of nothing", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", ["POST / [] ? @a"]),
        AcceptedForm(
            "a request as a body", "GET /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 33\r\n\r\n\(hidden)",
            [#"GET /1 ["1"] ? @a"#], [hidden]),
        AcceptedForm(
            "a request in chunks",
            "POST /1 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n21\r\n\(hidden)\r\n0\r\n\r\n",
            [#"POST /1 ["1"] ? @a"#], [hidden]),
        AcceptedForm(
            "a body that was asked for and came at once (RFC 9110 §10.1.1)",
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\nok", ["POST / [] ? @a"],
            ["ok"]),
        AcceptedForm(
            "chunks of nothing", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n000\r\n\r\n",
            ["POST / [] ? @a"]),
    ]

    private static let pipelined: [AcceptedForm] = [
        AcceptedForm(
            "three requests in one",
            "POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length:\t2 \r\n\r\nok\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n"
                + "HEAD /3 HTTP/1.1\r\nHost: a\r\n\r\n",
            [#"POST /1 ["1"] ? @a"#, #"GET /2 ["2"] ? @a"#, #"HEAD /3 ["3"] ? @a"#], ["ok", "", ""]),
        AcceptedForm(
            "chunks with extensions and trailers (RFC 9112 §7.1), and a request behind",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n"
                + "5;a=b; c = \"d;\\\"\t\" ;e\r\n12345\r\n00a\r\n1234567890\r\n0;z\r\nX: y\r\n\r\n"
                + "GET /2 HTTP/1.1\r\nHost: a\r\n\r\n",
            ["POST / [] ? @a", #"GET /2 ["2"] ? @a"#], ["123451234567890", ""]),
        AcceptedForm(
            "HTTP/1.0 that keeps the connection",
            "GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /2 HTTP/1.0\r\n\r\n",
            [#"GET /1 ["1"] ? @"#, #"GET /2 ["2"] ? @"#], ["", ""]),
    ]

    private static let hidden = "GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n"
}
