import COpenSSL
import Dispatch
import HTTP
import TestSupport
import Testing

@testable import HTTPServer

struct TLSConnectionTests {
    @Test("a request of one byte a record, each byte sent by itself, is the same request")
    func drip() throws {
        try RunningServer.withTLS(.forLocalhost()) { server in
            let client = try server.tlsClient { $0.drip = 1 }
            try client.send(Array("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcde".utf8), record: 1)
            #expect(try client.reply().text == "POST /a abcde")
            try client.send(Array("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcde".utf8))
            #expect(try client.reply().text == "POST /a abcde")
        }
    }

    @Test("the request is said to have come over TLS, and over a plain port not")
    func isSecure() throws {
        let application = TestApplication(handler: { request, _, completion in completion(.text("\(request.isSecure)"))
        })
        try RunningServer.withTLS(
            .forLocalhost(), application,
            adjust: {
                $0.endpoints += [
                    Endpoint(.tcp(host: "127.0.0.1", port: 0)),
                    Endpoint(.tcp(host: "::1", port: 0), tls: $0.endpoints[0].tls),
                ]
            }
        ) { server in
            let client = try server.tlsClient()
            try client.send(ServerRequestTests.get)
            #expect(try client.reply().text == "true")
            let plain = try RawClient(port: server.ports[1])
            try plain.send(ServerRequestTests.get)
            #expect(try plain.reply().body == "false")
            let other = try TLSClient(port: server.ports[2], host: "::1")
            try other.send(ServerRequestTests.get)
            #expect(try other.reply().text == "true")
        }
    }

    @Test("large content arrives whole in both directions")
    func large() throws {
        let application = TestApplication(
            limit: { _ in 8_000_000 },
            handler: { request, _, completion in completion(Response(.ok, body: .bytes(request.body))) })
        let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        try RunningServer.withTLS(.forLocalhost(), application) { server in
            let client = try server.tlsClient()
            for record in [16_384, 1_000] {
                try client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.count)\r\n\r\n")
                try client.send(body, record: record)
                #expect(try client.reply().body == body)
            }
        }
    }

    @Test("many pipelined requests in few records are all answered, in order")
    func pipelining() throws {
        let application = TestApplication(handler: { request, _, completion in
            DispatchQueue.global().async { completion(.text(TestApplication.echo(request))) }
        })
        try RunningServer.withTLS(.forLocalhost(), application) { server in
            let client = try server.tlsClient()
            let filler = String(repeating: "x", count: 700)
            let requests = (0..<500).map { "GET /\($0) HTTP/1.1\r\nHost: x\r\nX-Filler: \(filler)\r\n\r\n" }
            let sending = DispatchQueue(label: "sending")
            // Sent whole before anything is read: more than the server holds, less than the sockets take.
            try sending.sync { try client.send(Array(requests.joined().utf8)) }
            for number in 0..<500 { #expect(try client.reply().text == "GET /\(number) ") }
        }
    }

    @Test("a slow reader gets everything, and meanwhile others are served")
    func slowReader() throws {
        let content = ServerStreamTests.Content()
        let application = TestApplication(handler: { request, _, completion in
            completion(request.path == ["a"] ? .text("small") : content.response(6_000_000))
        })
        try RunningServer.withTLS(.forLocalhost(), application, adjust: { $0.loops = 1 }) { server in
            let slow = try server.tlsClient { $0.receiveBuffer = 16_384 }
            try slow.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
            _ = try slow.readHead()
            var read = 0
            while read < 6_000_000 {
                read += try slow.read(min(200_000, 6_000_000 - read)).count
                let other = try server.tlsClient()
                try other.send(ServerRequestTests.get)
                #expect(try other.reply().text == "small")
                #expect(content.furthest.load(ordering: .relaxed) - read < 3_500_000)
            }
            try slow.send(ServerRequestTests.get)
            #expect(try slow.reply().text == "small")
        }
    }

    @Test("a client that never reads its answer is cut off")
    func deadReader() throws {
        let application = TestApplication(handler: { _, _, completion in
            completion(.html([UInt8](repeating: 97, count: 20_000_000)))
        })
        try RunningServer.withTLS(
            .forLocalhost(), application, adjust: { $0.timeouts.writeProgress = .milliseconds(50) }
        ) {
            server in
            let client = try server.tlsClient { $0.receiveBuffer = 8_192 }
            try client.send(ServerRequestTests.get)
            #expect(waitUntil { server.server.statistics.requests == 1 })
            #expect(waitUntil { server.server.statistics.openConnections == 0 })
            withExtendedLifetime(client) {}
        }
    }

    @Test("the connection ends with close_notify, after an answer that says close and after idling (RFC 9112 §9.8)")
    func closeNotify() throws {
        try RunningServer.withTLS(.forLocalhost(), adjust: { $0.timeouts.idle = .milliseconds(50) }) { server in
            let closing = try server.tlsClient()
            try closing.send("GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(try closing.reply().status == 200)
            #expect(throws: TLSClient.Failure.ended(cleanly: true)) { try closing.readMore() }
            let idle = try server.tlsClient()
            try idle.send(ServerRequestTests.get)
            #expect(try idle.reply().status == 200)
            #expect(throws: TLSClient.Failure.ended(cleanly: true)) { try idle.readMore() }
        }
    }

    @Test("close_notify also reaches a slow reader whose sockets are full when the answer ends")
    func lateCloseNotify() throws {
        for length in [1_000_000, 1_000_001, 3_333_333] {
            let application = TestApplication(handler: { _, _, completion in
                completion(.html([UInt8](repeating: 97, count: length)))
            })
            try RunningServer.withTLS(.forLocalhost(), application) { server in
                let client = try server.tlsClient { $0.receiveBuffer = 8_192 }
                try client.send("GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                #expect(try client.reply().body.count == length)
                #expect(throws: TLSClient.Failure.ended(cleanly: true)) { try client.readMore() }
            }
        }
    }

    @Test("a client that ends its side still gets its answers; one that vanishes harms nobody")
    func ends() throws {
        try RunningServer.withTLS(.forLocalhost()) { server in
            let polite = try server.tlsClient()
            try polite.send(ServerRequestTests.get + ServerRequestTests.get)
            try polite.shutdownWrite()
            #expect(try polite.reply().status == 200)
            #expect(try polite.reply().status == 200)
            #expect(throws: TLSClient.Failure.ended(cleanly: true)) { try polite.readMore() }
            let gone = try server.tlsClient()
            try gone.send("GET /a HTTP/1.1\r\nHo")
            gone.close()
            #expect(waitUntil { server.server.statistics.openConnections == 0 })
            let next = try server.tlsClient()
            #expect(next.version == "TLSv1.3")
        }
    }

    @Test("whoever speaks HTTP to the port of https is told so by a 400")
    func plainRequest() throws {
        try RunningServer.withTLS(.forLocalhost()) { server in
            for body in ["", String(repeating: "x", count: 60_000)] {
                let client = try server.client()
                try client.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
                let reply = try client.reply()
                #expect(reply.status == 400)
                #expect(reply.closes)
                #expect(try client.readToEnd() == "")
            }
            #expect(server.server.statistics.failedHandshakes == 2)
            #expect(server.server.statistics.requests == 0)
        }
    }

    @Test("garbage is refused, and the server goes on", arguments: [1, 5, 100, 200_000])
    func garbage(length: Int) throws {
        try RunningServer.withTLS(.forLocalhost(), adjust: { $0.timeouts.head = .milliseconds(200) }) { server in
            for seed in 0..<20 {
                let client = try server.client()
                var state = UInt64(seed + length)
                let bytes = (0..<length).map { _ -> UInt8 in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return UInt8(state >> 56)
                }
                try? client.send(bytes)
                client.close()
            }
            let broken = try server.tlsClient()
            try broken.sendRaw(Array("no record at all, of that you may be sure".utf8))
            #expect(throws: TLSClient.Failure.self) { try broken.readMore() }
            #expect(waitUntil { server.server.statistics.openConnections <= 1 })
            let client = try server.tlsClient()
            try client.send(ServerRequestTests.get)
            #expect(try client.reply().status == 200)
        }
    }

    @Test("a handshake that is not finished ends with the deadline for the head")
    func handshakeDeadline() throws {
        try RunningServer.withTLS(.forLocalhost(), adjust: { $0.timeouts.head = .milliseconds(50) }) { server in
            let client = try server.client()
            try client.send([0x16, 0x03, 0x01, 0x00, 0xf0, 0x01])
            #expect(try client.readToEnd() == "")
            #expect(waitUntil { server.server.statistics.openConnections == 0 })
        }
    }

    @Test("a client too many gets its 503 over TLS")
    func tooMany() throws {
        try RunningServer.withTLS(.forLocalhost(), adjust: { $0.maxConnections = 1 }) { server in
            let first = try server.tlsClient()
            let second = try server.tlsClient()
            #expect(try second.reply().status == 503)
            #expect(throws: TLSClient.Failure.ended(cleanly: true)) { try second.readMore() }
            try first.send(ServerRequestTests.get)
            #expect(try first.reply().status == 200)
        }
    }

    @Test("a stop ends idle connections with close_notify, and a connection just made is still served")
    func stop() throws {
        // On one loop, so that the end of the one says that the other has heard of the stop as well.
        try RunningServer.withTLS(.forLocalhost(), adjust: { $0.loops = 1 }) { server in
            let idle = try server.tlsClient()
            try idle.send(ServerRequestTests.get)
            _ = try idle.reply()
            let new = try server.tlsClient()
            let stopped = DispatchSemaphore(value: 0)
            server.server.stop(grace: .seconds(30)) { stopped.signal() }
            #expect(throws: TLSClient.Failure.ended(cleanly: true)) { try idle.readMore() }
            try new.send(ServerRequestTests.get)
            let reply = try new.reply()
            #expect(reply.status == 200)
            #expect(reply["Connection"] == "close")
            new.close()
            #expect(stopped.wait(timeout: .now() + 10) == .success)
        }
    }
}
