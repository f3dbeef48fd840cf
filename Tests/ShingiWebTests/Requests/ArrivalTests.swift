import HTTP
import Testing

@testable import ShingiWeb

@Suite("Where a request came from")
struct ArrivalTests {
    private func arrival(
        _ entrance: Entrance, from peer: String, _ fields: Fields, isSecure: Bool = false
    ) -> Arrival {
        var fields = fields
        fields.set("Host", "inside:8080")
        let head = RequestHead(method: .get, target: Target(rawPath: "/", path: []), fields: fields)
        return entrance.arrival(of: Request(head: head, remoteAddress: peer, isSecure: isSecure))
    }

    @Test(
        "from anyone but a trusted proxy the fields mean nothing", arguments: ["192.0.2.9", "10.0.0.1", "::1", "unix"])
    func spoofed(peer: String) {
        let fields: Fields = [
            "X-Forwarded-For": "203.0.113.5", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "evil.example",
            "Forwarded": "for=203.0.113.5;proto=https;host=evil.example",
        ]
        let plain = Arrival(clientAddress: peer, isSecure: false, host: "inside:8080")
        #expect(arrival(.behind("127.0.0.1", "10.0.1.0/24"), from: peer, fields) == plain)
        #expect(arrival(Entrance(), from: peer, fields) == plain)
    }

    @Test(
        "the client is the rightmost one that is no trusted proxy",
        arguments: [
            ("203.0.113.5", "203.0.113.5"), ("198.51.100.1, 203.0.113.5", "203.0.113.5"),
            ("203.0.113.5, 10.0.0.7", "203.0.113.5"), ("198.51.100.1,203.0.113.5 , 10.0.0.7,10.9.9.9", "203.0.113.5"),
            ("10.0.0.8, 10.0.0.7", "10.0.0.8"), ("203.0.113.5:4711", "203.0.113.5"), ("2001:db8::5", "2001:db8::5"),
            ("[2001:DB8:0:0::5]:443", "2001:db8::5"), ("::ffff:203.0.113.5", "203.0.113.5"),
            ("203.0.113.5, unknown", "127.0.0.1"), ("evil, 10.0.0.7", "10.0.0.7"), ("", "127.0.0.1"),
            (",", "127.0.0.1"),
        ])
    func rightmost(field: String, client: String) {
        let seen = arrival(.behind("127.0.0.1", "10.0.0.0/8"), from: "127.0.0.1", ["X-Forwarded-For": field])
        #expect(seen.clientAddress == client)
        #expect(!seen.isSecure)
    }

    @Test(
        "Forwarded is read as RFC 7239 writes it",
        arguments: [
            ("for=192.0.2.60;proto=http;by=203.0.113.43", "192.0.2.60", "http://inside:8080"),
            ("For=\"[2001:db8:cafe::17]:4711\";Proto=HTTPS", "2001:db8:cafe::17", "https://inside:8080"),
            (
                "for=203.0.113.5, for=198.51.100.17;proto=https;host=shingi.example", "198.51.100.17",
                "https://shingi.example"
            ),
            (
                "for=203.0.113.5;proto=https;host=\"shingi.example:8443\" , for=10.0.0.7;proto=http;host=p1",
                "203.0.113.5", "https://shingi.example:8443"
            ),
            ("for=_hidden;proto=https", "127.0.0.1", "https://inside:8080"),
            ("for=\"_gazonk\", for=unknown", "127.0.0.1", "http://inside:8080"),
            ("for=203.0.113.5;for=203.0.113.6;proto=https", "127.0.0.1", "http://inside:8080"),
            ("for=\"203.0.113.5;proto=https", "127.0.0.1", "http://inside:8080"),
            ("for 203.0.113.5", "127.0.0.1", "http://inside:8080"),
            ("for=203.0.113.5;proto=https;host=\"a/b\"", "203.0.113.5", "https://inside:8080"),
            ("for=\"203.0.113.5\\\"\"", "127.0.0.1", "http://inside:8080"),
        ])
    func forwarded(field: String, client: String, origin: String) {
        let seen = arrival(.behind("127.0.0.1", "10.0.0.0/8"), from: "127.0.0.1", ["Forwarded": field])
        #expect(seen.clientAddress == client)
        #expect(seen.origin == origin)
        #expect(seen.isSecure == origin.hasPrefix("https:"))
    }

    @Test("scheme and host are what the client's own proxy said, where each proxy said something, else the nearest's")
    func schemes() {
        let entrance = Entrance.behind("127.0.0.1", "10.0.0.0/8")
        let each: Fields = [
            "X-Forwarded-For": "203.0.113.5, 10.0.0.7", "X-Forwarded-Proto": "https, http",
            "X-Forwarded-Host": "shingi.example, inner",
        ]
        #expect(arrival(entrance, from: "127.0.0.1", each).origin == "https://shingi.example")
        let nearest: Fields = [
            "X-Forwarded-For": "203.0.113.4, 203.0.113.5, 10.0.0.7", "X-Forwarded-Proto": "http, https",
            "X-Forwarded-Host": "shingi.example",
        ]
        #expect(arrival(entrance, from: "127.0.0.1", nearest).origin == "https://shingi.example")
        let scheme: Fields = ["X-Forwarded-Proto": "https"]
        #expect(
            arrival(entrance, from: "127.0.0.1", scheme)
                == Arrival(clientAddress: "127.0.0.1", isSecure: true, host: "inside:8080"))
    }

    @Test("fields of both kinds that disagree on the client: one of them is the client's own, so neither counts")
    func disagreement() {
        let entrance = Entrance.behind("127.0.0.1")
        let both: Fields = ["Forwarded": "for=203.0.113.5;proto=https", "X-Forwarded-For": "203.0.113.6"]
        #expect(
            arrival(entrance, from: "127.0.0.1", both)
                == Arrival(clientAddress: "127.0.0.1", isSecure: false, host: "inside:8080"))
        let same: Fields = ["Forwarded": "for=203.0.113.5;proto=https", "X-Forwarded-For": "203.0.113.5"]
        #expect(arrival(entrance, from: "127.0.0.1", same).isSecure)
    }

    @Test("a proxy at a Unix socket is trusted when that is said")
    func unix() {
        let fields: Fields = ["X-Forwarded-For": "203.0.113.5"]
        #expect(arrival(.behind("unix"), from: "unix", fields).clientAddress == "203.0.113.5")
        #expect(arrival(.behind("unix"), from: "127.0.0.1", fields).clientAddress == "127.0.0.1")
    }

    @Test("our own TLS is secure, and a public origin is the origin whatever the host")
    func ours() {
        #expect(arrival(Entrance(), from: "192.0.2.1", [:], isSecure: true).origin == "https://inside:8080")
        let named = arrival(.named("https://shingi.example"), from: "192.0.2.1", [:])
        #expect(named.isSecure)
        #expect(named.origin == "https://shingi.example")
        #expect(named.host == "shingi.example")
    }

    @Test(
        "what is no address, no range and not unix is no proxy",
        arguments: [
            "", "localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/8/8", "::/129", "10.0.0",
            "10.0.0.0/٨",
        ])
    func malformed(text: String) {
        #expect(TrustedProxy(text) == nil)
    }

    @Test(
        "ranges end at the bit",
        arguments: [
            ("10.1.2.128/25", "10.1.2.200", true), ("10.1.2.128/25", "10.1.2.127", false),
            ("0.0.0.0/0", "203.0.113.5", true),
            ("0.0.0.0/0", "2001:db8::1", false), ("2001:db8::/33", "2001:db8:7fff::1", true),
            ("2001:db8::/33", "2001:db8:8000::1", false),
        ])
    func ranges(range: String, address: String, isIncluded: Bool) throws {
        let proxy = try #require(TrustedProxy(range))
        #expect(try proxy.includes(#require(IPAddress(address))) == isIncluded)
    }
}
