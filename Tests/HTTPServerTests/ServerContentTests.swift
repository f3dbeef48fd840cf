import HTTP
import Synchronization
import Testing

@testable import HTTPServer

@Suite("Content that is decided about before it comes")
struct ServerContentTests {
    private static let megabyte = [UInt8](repeating: 0x61, count: 1 << 20)

    @Test("content is handed on as it arrives, and the connection goes on")
    func streamed() throws {
        let receiver = TestReceiver()
        try RunningServer.with(Self.streaming(to: receiver)) { server in
            let client = try server.client()
            try client.send(Self.head(length: 8 << 20))
            for _ in 0..<8 { try client.send(Self.megabyte) }
            #expect(try client.reply().body == "\(8 << 20)")
            #expect(receiver.now.pieces >= 128)
            try client.send(ServerRequestTests.get)
            #expect(try client.reply().status == 200)
            #expect(!receiver.now.isAbandoned)
        }
    }

    @Test("while the receiver has no room the socket is not read, and other connections are served")
    func heldBack() throws {
        let receiver = TestReceiver()
        receiver.close()
        let sent = Atomic<Int>(0)
        try RunningServer.with(Self.streaming(to: receiver), adjust: { $0.loops = 1 }) { server in
            let client = try server.client()
            try client.send(Self.head(length: 32 << 20))
            try client.sendUntilHeldBack(Self.megabyte, total: 32 << 20, sent: sent)
            // One read's worth, and what the two systems hold between them.
            #expect(receiver.now.bytes <= 65_536)
            #expect(sent.load(ordering: .relaxed) < 16 << 20)
            let other = try server.client()
            try other.send(ServerRequestTests.get)
            #expect(try other.reply().status == 200)
            receiver.open()
            try client.send([UInt8](repeating: 0x61, count: (32 << 20) - sent.load(ordering: .relaxed)))
            #expect(try client.reply().body == "\(32 << 20)")
        }
    }

    @Test(
        "a client that goes away in the middle, held back or not, leaves an abandoned receiver",
        arguments: [true, false])
    func gone(isHeldBack: Bool) throws {
        let receiver = TestReceiver()
        if isHeldBack { receiver.close() }
        try RunningServer.with(Self.streaming(to: receiver)) { server in
            let client = try server.client()
            try client.send(Self.head(length: 8 << 20))
            try client.send(Array(Self.megabyte.prefix(100_000)))
            #expect(waitUntil { receiver.now.bytes > 0 })
            client.reset()
            #expect(waitUntil { receiver.now.isAbandoned })
            #expect(!receiver.now.isFinished)
        }
    }

    @Test("a receiver that never has room again is answered for with 503 and abandoned")
    func stuck() throws {
        let receiver = TestReceiver()
        receiver.close()
        try RunningServer.with(Self.streaming(to: receiver), adjust: { $0.timeouts.handler = .milliseconds(50) }) {
            let client = try $0.client()
            try client.send(Self.head(length: 100_000))
            try client.send(Array(Self.megabyte.prefix(1_000)))
            #expect(try client.reply().status == 503)
            #expect(waitUntil { receiver.now.isAbandoned })
        }
    }

    @Test(
        "more than the stream's limit is 413, known beforehand or not, and the receiver abandoned",
        arguments: [true, false])
    func tooMuch(isChunked: Bool) throws {
        let receiver = TestReceiver()
        try RunningServer.with(Self.streaming(to: receiver, limit: 1_000)) { server in
            let client = try server.client()
            let text = String(repeating: "a", count: 1_001)
            try client.send(
                isChunked
                    ? "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n\(text)\r\n0\r\n\r\n"
                    : Self.head(length: 1_001) + text)
            #expect(try client.reply().status == 413)
            #expect(waitUntil { receiver.now.isAbandoned })
            #expect(receiver.now.bytes == 0)
        }
    }

    @Test("a refused request with a little content is answered and the connection goes on (RFC 9112 §9.3)")
    func refusedShort() throws {
        try RunningServer.with(Self.refusing()) { server in
            let client = try server.client()
            try client.send(Self.head(length: 10) + "0123456789" + ServerRequestTests.get)
            let refused = try client.reply()
            #expect(refused.status == 403 && refused.body == "no" && !refused.closes)
            #expect(try client.reply().status == 200)
        }
    }

    @Test("before much content the refusal comes at once and the connection ends (RFC 9112 §9.6)")
    func refusedLong() throws {
        try RunningServer.with(Self.refusing()) { server in
            let client = try server.client()
            try client.send(Self.head(length: 8 << 20))
            let refused = try client.reply()
            #expect(refused.status == 403 && refused.closes)
            // What is under way is read and thrown away, so that no reset overtakes the answer.
            for _ in 0..<8 { try client.send(Self.megabyte) }
            #expect(try client.readToEnd() == "")
        }
    }

    @Test("who waits for 100 Continue and is refused gets the refusal instead (RFC 9110 §10.1.1)")
    func refusedExpectation() throws {
        try RunningServer.with(Self.refusing()) { server in
            let client = try server.client()
            try client.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 10\r\n\r\n")
            let refused = try client.reply()
            #expect(refused.status == 403 && refused.closes)
        }
    }

    @Test("who waits for 100 Continue and is let in gets it before the content is read")
    func continued() throws {
        let receiver = TestReceiver()
        try RunningServer.with(Self.streaming(to: receiver)) { server in
            let client = try server.client()
            try client.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
            #expect(try client.readHead().hasPrefix("HTTP/1.1 100"))
            try client.send("abc")
            #expect(try client.reply().body == "3")
        }
    }

    @Test("nobody is asked about a request without content")
    func bodiless() throws {
        let asked = Atomic<Int>(0)
        let application = TestApplication(admission: { _, _ in
            asked.add(1, ordering: .relaxed)
            return .collect(limit: 10)
        })
        try RunningServer.with(application) { server in
            let client = try server.client()
            try client.send(ServerRequestTests.get + Self.head(length: 0))
            _ = try client.reply()
            _ = try client.reply()
            #expect(asked.load(ordering: .relaxed) == 0)
        }
    }

    private static func head(length: Int) -> String {
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(length)\r\n\r\n"
    }

    private static func streaming(to receiver: TestReceiver, limit: Int = 64 << 20) -> TestApplication {
        TestApplication(admission: { _, _ in .stream(limit: limit, receiver) })
    }

    private static func refusing() -> TestApplication {
        TestApplication(admission: { _, _ in .refuse(.text("no", status: .forbidden)) })
    }
}
