import Dispatch
import HTTP
import Testing

@testable import HTTPServer

struct ServerRequestTests {
    static let get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"

    @Test("requests follow each other on one connection until one says close")
    func keepAlive() throws {
        try RunningServer.with { server in
            let client = try server.client()
            for _ in 0..<3 {
                try client.send(Self.get)
                let reply = try client.reply()
                #expect(reply.status == 200)
                #expect(reply.body == "GET /a ")
                #expect(!reply.closes)
            }
            try client.send("GET /b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(try client.reply().closes)
            #expect(try client.readToEnd() == "")
        }
    }

    @Test("HTTP/1.0 is answered and closed, or kept when the client asks")
    func http10() throws {
        try RunningServer.with { server in
            let plain = try server.client()
            try plain.send("GET /a HTTP/1.0\r\n\r\n")
            #expect(try plain.readToEnd().hasSuffix("GET /a "))
            let kept = try server.client()
            for _ in 0..<2 {
                try kept.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                #expect(try kept.reply().head.contains("Connection: keep-alive"))
            }
        }
    }

    @Test("a request split at any byte is the same request")
    func split() throws {
        let text =
            "POST /a?b=c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nA: b\r\n\r\n"
        try RunningServer.with { server in
            let client = try server.client()
            for index in 1..<text.utf8.count {
                try client.send(Array(text.utf8.prefix(index)))
                try client.send(Array(text.utf8.dropFirst(index)))
                #expect(try client.reply().body == "POST /a abcde")
            }
            for byte in text.utf8 { try client.send([byte]) }
            #expect(try client.reply().body == "POST /a abcde")
        }
    }

    @Test("a hundred pipelined requests are answered in order, also by an application that answers elsewhere")
    func pipelining() throws {
        let elsewhere = TestApplication(handler: { request, _, completion in
            DispatchQueue.global().async { completion(.text(TestApplication.echo(request))) }
        })
        for application in [TestApplication(), elsewhere] {
            try RunningServer.with(application) { server in
                let client = try server.client()
                let requests = (0..<100).map { "POST /\($0) HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi" }
                try client.send(requests.joined())
                for index in 0..<100 { #expect(try client.reply().body == "POST /\(index) hi") }
                #expect(server.server.statistics.requests == 100)
            }
        }
    }

    @Test("HEAD has the length of GET and no content")
    func head() throws {
        try RunningServer.with { server in
            let client = try server.client()
            try client.send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n" + Self.get)
            let reply = try client.reply(hasBody: false)
            #expect(reply.head.contains("Content-Length: 8\r\n"))
            #expect(try client.reply().body == "GET /a ")
        }
    }

    @Test("100 Continue comes before the content is sent")
    func continues() throws {
        try RunningServer.with { server in
            let client = try server.client()
            try client.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
            #expect(try client.reply().status == 100)
            try client.send("abc")
            #expect(try client.reply().body == "POST / abc")
        }
    }

    @Test("the application's limit decides; a longer body gets 413 and the client sees it although it goes on sending")
    func tooLong() throws {
        let application = TestApplication(limit: { $0.target.rawPath == "/upload" ? 1_000_000 : 10 })
        try RunningServer.with(application) { server in
            let allowed = try server.client()
            try allowed.send("POST /upload HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n")
            try allowed.send([UInt8](repeating: 97, count: 1_000_000))
            #expect(try allowed.reply().status == 200)

            let refused = try server.client()
            try refused.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 8000000\r\n\r\n")
            try refused.send([UInt8](repeating: 97, count: 8_000_000))
            let reply = try refused.reply()
            #expect(reply.status == 413)
            #expect(reply.closes)
            #expect(try refused.readToEnd() == "")

            let chunked = try server.client()
            try chunked.send(
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n12345678\r\n8\r\n12345678\r\n")
            #expect(try chunked.reply().status == 413)
        }
    }

    @Test("a handler may answer from another queue, and a second answer changes nothing")
    func otherQueue() throws {
        let application = TestApplication(handler: { _, _, completion in
            DispatchQueue.global().async {
                completion(.text("first"))
                completion(.text("second"))
            }
        })
        try RunningServer.with(application) { server in
            let client = try server.client()
            for _ in 0..<50 {
                try client.send(Self.get)
                #expect(try client.reply().body == "first")
            }
        }
    }

    @Test("calls with one loop's number never overlap, and all loops are used")
    func loops() throws {
        let application = TestApplication(handler: { _, loop, completion in completion(.text("\(loop)")) })
        try RunningServer.with(application, adjust: { $0.loops = 3 }) { server in
            let replies = try (0..<6).map { _ in
                let client = try server.client()
                try client.send(Self.get)
                return try client.reply().body
            }
            #expect(Set(replies) == ["0", "1", "2"])
        }
    }

    @Test("the client's address is the one it has, over IPv4, IPv6 and a Unix socket")
    func addresses() throws {
        let path = "/tmp/shingi-test-\(UInt64.random(in: 0 ... .max)).sock"
        let application = TestApplication(handler: { request, _, completion in completion(.text(request.remoteAddress))
        })
        let more: [ListenAddress] = [.tcp(host: "::1", port: 0), .unix(path: path)]
        try RunningServer.with(application, adjust: { $0.addresses += more }) { server in
            #expect(server.ports.last == 0)
            let clients = [
                try server.client(), try RawClient(port: server.ports[1], host: "::1"), try RawClient(path: path),
            ]
            for (client, address) in zip(clients, ["127.0.0.1", "::1", "unix"]) {
                try client.send(Self.get)
                #expect(try client.reply().body == address)
            }
        }
        #expect(throws: RawClient.Failure.self) { try RawClient(path: path) }
    }
}
