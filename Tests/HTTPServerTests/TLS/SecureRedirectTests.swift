import HTTP
import Testing

@testable import HTTPServer

struct SecureRedirectTests {
    @Test(
        "everybody is sent to the same address under https, whatever the method",
        arguments: [
            ("GET /cases?q=1 HTTP/1.1\r\nHost: shingi.example:8080\r\n\r\n", "https://shingi.example:8443/cases?q=1"),
            ("POST /a%20b HTTP/1.1\r\nHost: [::1]\r\nContent-Length: 3\r\n\r\nabc", "https://[::1]:8443/a%20b"),
            ("GET http://other.example/x HTTP/1.1\r\nHost: other.example\r\n\r\n", "https://other.example:8443/x"),
            ("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", "https://x:8443/"),
            ("GET //evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n", "https://x:8443//evil.example/"),
        ])
    func redirect(request: String, location: String) throws {
        try with(SecureRedirect(origin: nil, port: 8_443)) { client in
            try client.send(request)
            let reply = try client.reply()
            #expect(reply.status == 308)
            #expect(reply.head.contains("\r\nLocation: \(location)\r\n"))
            #expect(!reply.head.contains("Strict-Transport-Security"))
        }
    }

    @Test("the public origin is where people belong, and the usual port is not written")
    func origin() throws {
        try with(SecureRedirect(origin: "https://shingi.example.lg.jp", port: 8_443)) { client in
            try client.send("GET /a HTTP/1.1\r\nHost: internal:8080\r\n\r\n")
            #expect(try client.reply().head.contains("\r\nLocation: https://shingi.example.lg.jp/a\r\n"))
        }
        try with(SecureRedirect(origin: nil, port: 443)) { client in
            try client.send("GET /a HTTP/1.1\r\nHost: x:80\r\n\r\n")
            #expect(try client.reply().head.contains("\r\nLocation: https://x/a\r\n"))
        }
    }

    @Test("an HTTP/1.0 client that names no host cannot be sent anywhere")
    func noHost() throws {
        try with(SecureRedirect(origin: nil, port: 443)) { client in
            try client.send("GET /a HTTP/1.0\r\n\r\n")
            #expect(try client.reply().status == 400)
        }
    }

    private func with(_ redirect: SecureRedirect, _ body: (RawClient) throws -> Void) throws {
        var application = TestApplication(handler: { redirect.respond(to: $0, on: $1, completion: $2) })
        application.admission = { redirect.admit($0, length: $1, on: 0) }
        try RunningServer.with(application) { try body(try $0.client()) }
    }
}
