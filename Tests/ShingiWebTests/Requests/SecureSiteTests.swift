import HTTPServer
import TestSupport
import Testing

@testable import ShingiWeb

@Suite("The site over TLS")
struct SecureSiteTests {
    private static func tls() throws -> TLS {
        try TLS([SelfSignedCertificate.forLocalhost().source])
    }

    private func get(_ path: String, _ site: TestSite, headers: String = "") throws -> TLSClient.Reply {
        let client = try TLSClient(port: site.port)
        try client.send("GET \(path) HTTP/1.1\r\nHost: localhost:\(site.port)\r\n\(headers)\r\n")
        return try client.reply()
    }

    @Test("over our own TLS cookies are Secure with __Host-, and the browser is told to stay with https")
    func cookies() throws {
        let site = try TestSite(tls: Self.tls())
        let reply = try get("/sign-in", site)
        let cookie = try #require(reply["Set-Cookie"])
        #expect(cookie.hasPrefix("__Host-shingi_visitor=") && cookie.contains("; Secure"))
        for path in ["/sign-in", "/healthz", "/missing", "/static/app.js"] {
            #expect(try get(path, site)["Strict-Transport-Security"] == "max-age=31536000", "\(path)")
        }
    }

    @Test("over a plain port neither is said")
    func plain() throws {
        let page = try TestSite().browser().get("/sign-in")
        #expect(page["Strict-Transport-Security"] == nil)
        #expect(page["Set-Cookie"]?.contains("Secure") == false)
    }

    @Test("a certificate for development binds no browser for a year")
    func development() throws {
        var entrance = Entrance()
        entrance.remembersTLS = false
        let reply = try get("/sign-in", TestSite(entrance, tls: Self.tls()))
        #expect(reply["Strict-Transport-Security"] == nil)
        #expect(reply["Set-Cookie"]?.hasPrefix("__Host-") == true)
    }

    @Test("behind a trusted proxy its word on the scheme decides; a stranger's does not")
    func proxied() throws {
        for (proxy, isSecure) in [("127.0.0.1", true), ("192.0.2.1", false)] {
            let browser = try TestSite(.behind(proxy)).browser()
            browser.relayed = [("X-Forwarded-For", "203.0.113.1"), ("X-Forwarded-Proto", "https")]
            let page = try browser.get("/sign-in")
            #expect((page["Strict-Transport-Security"] != nil) == isSecure)
            #expect(page["Set-Cookie"]?.hasPrefix("__Host-") == isSecure)
        }
    }

    @Test("forms are taken from the origin that people see, and from no other")
    func origin() throws {
        let entrance = Entrance.named("https://shingi.example")
        for (origin, status) in [
            ("https://shingi.example", 303), ("https://other.example", 403), ("http://shingi.example", 403),
        ] {
            let browser = try TestSite(entrance).browser()
            _ = try browser.get("/sign-in")
            browser.relayed = [("Origin", origin)]
            let answer = try browser.submit("/sign-in", ["login": "jimukyoku", "password": "tsukimi-demo"])
            #expect(answer.status == status, "\(origin)")
        }
    }

    @Test("feeds name the public origin, whatever host they were asked under")
    func feeds() throws {
        let browser = try TestSite(.named("https://shingi.example")).browser()
        let feed = try browser.get("/public/feed.atom?council=1")
        #expect(feed.html.contains("href=\"https://shingi.example/public"))
        #expect(!feed.html.contains("127.0.0.1"))
        #expect(!(try browser.get("/public/calendar.ics?council=1")).html.contains("127.0.0.1"))
    }
}
