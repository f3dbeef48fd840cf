import HTTP
import Testing

@testable import HTTPServer

struct ServerTimeTests {
    @Test("a client that never finishes its head is cut with 408")
    func head() throws {
        try RunningServer.with(adjust: { $0.timeouts.head = .milliseconds(50) }) { server in
            let client = try server.client()
            try client.send("GET / HTTP/1.1\r\nHost:")
            #expect(try client.reply().status == 408)
            #expect(try client.readToEnd() == "")
        }
    }

    @Test("a client that says nothing at all is closed without an answer")
    func silent() throws {
        try RunningServer.with(adjust: { $0.timeouts.head = .milliseconds(50) }) { server in
            let client = try server.client()
            #expect(try client.readToEnd() == "")
            #expect(waitUntil { server.server.statistics.openConnections == 0 })
        }
    }

    @Test("a client that stops in the middle of its content is cut with 408")
    func body() throws {
        try RunningServer.with(adjust: { $0.timeouts.bodyProgress = .milliseconds(50) }) { server in
            let client = try server.client()
            try client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab")
            #expect(try client.reply().status == 408)
            #expect(try client.readToEnd() == "")
        }
    }

    @Test("an idle connection is closed")
    func idle() throws {
        try RunningServer.with(adjust: { $0.timeouts.idle = .milliseconds(50) }) { server in
            let client = try server.client()
            try client.send(ServerRequestTests.get)
            #expect(try client.reply().status == 200)
            #expect(try client.readToEnd() == "")
        }
    }

    @Test("a handler that never completes costs its client a 503 and nobody else anything")
    func handler() throws {
        let application = TestApplication(handler: { request, _, completion in
            if request.head.target.rawPath == "/a" { completion(.text("fine")) }
        })
        try RunningServer.with(
            application,
            adjust: {
                $0.timeouts.handler = .milliseconds(50)
                $0.loops = 1
            }
        ) { server in
            let stuck = try server.client()
            let other = try server.client()
            try stuck.send("GET /stuck HTTP/1.1\r\nHost: x\r\n\r\n")
            try other.send(ServerRequestTests.get)
            #expect(try other.reply().body == "fine")
            #expect(try stuck.reply().status == 503)
            #expect(try stuck.readToEnd() == "")
        }
    }

    @Test("a client that never reads its answer is cut off")
    func deadReader() throws {
        let application = TestApplication(handler: { _, _, completion in
            completion(.html([UInt8](repeating: 97, count: 20_000_000)))
        })
        try RunningServer.with(application, adjust: { $0.timeouts.writeProgress = .milliseconds(50) }) { server in
            let client = try RawClient(port: server.port, receiveBuffer: 8_192)
            try client.send(ServerRequestTests.get)
            #expect(waitUntil { server.server.statistics.requests == 1 })
            #expect(waitUntil { server.server.statistics.openConnections == 0 })
            withExtendedLifetime(client) {}
        }
    }
}
