import Testing

@testable import HTTPServer

struct SocketAddressTests {
    @Test(
        "an address reads as it was written",
        arguments: [
            (ListenAddress.tcp(host: "127.0.0.1", port: 8080), "127.0.0.1", 8080),
            (.tcp(host: "localhost", port: 1), "127.0.0.1", 1),
            (.tcp(host: "2001:db8::1", port: 443), "2001:db8::1", 443),
            (.tcp(host: "::ffff:192.0.2.7", port: 0), "192.0.2.7", 0),
            (.unix(path: "/run/shingi.sock"), "unix", 0),
        ])
    func text(address: ListenAddress, text: String, port: Int) throws {
        let socket = try SocketAddress(address)
        #expect(socket.text == text)
        #expect(socket.port == port)
    }

    @Test(
        "what is no address is refused",
        arguments: [
            ListenAddress.tcp(host: "example.org", port: 80), .tcp(host: "127.0.0.1", port: 65_536),
            .tcp(host: "127.0.0.1", port: -1), .tcp(host: "", port: 80), .unix(path: ""),
            .unix(path: String(repeating: "a", count: 108)),
        ])
    func refused(address: ListenAddress) {
        #expect(throws: ServerError.malformedAddress(address.description)) { try SocketAddress(address) }
    }

    @Test("addresses of one IPv6 /64 are one subscriber, IPv4 addresses each their own")
    func subscriber() throws {
        func subscriber(_ host: String) throws -> Subscriber? {
            try SocketAddress(.tcp(host: host, port: 0)).subscriber
        }
        #expect(try subscriber("2001:db8:0:1::1") == subscriber("2001:db8:0:1:ffff::2"))
        #expect(try subscriber("2001:db8:0:1::1") != subscriber("2001:db8:0:2::1"))
        #expect(try subscriber("192.0.2.1") != subscriber("192.0.2.2"))
        #expect(try subscriber("192.0.2.1") == subscriber("::ffff:192.0.2.1"))
        #expect(try SocketAddress(.unix(path: "/tmp/x")).subscriber == nil)
    }
}
