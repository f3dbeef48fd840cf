import HTTP
import Synchronization
import Testing

@testable import HTTPServer

struct ServerStreamTests {
    /// Content that knows how far it was read.
    final class Content: Sendable {
        let furthest = Atomic<Int>(0)

        func response(_ length: Int) -> Response {
            Response(
                .ok,
                body: .source(length: length) { offset, maxCount in
                    let count = min(maxCount, length - offset)
                    self.furthest.store(offset + count, ordering: .relaxed)
                    return [UInt8](repeating: UInt8(truncatingIfNeeded: offset), count: count)
                })
        }
    }

    @Test("a slow reader's content is read from its source only as it reads")
    func backpressure() throws {
        let length = 24_000_000
        let content = Content()
        let application = TestApplication(handler: { _, _, completion in completion(content.response(length)) })
        try RunningServer.with(application) { server in
            let client = try RawClient(port: server.port, receiveBuffer: 32_768)
            try client.send(ServerRequestTests.get)
            _ = try client.readHead()
            var read = 0
            while read < length {
                let count = min(100_000, length - read)
                read += try client.read(count).count
                // The outbox, what the server's system holds and what the client's does.
                #expect(content.furthest.load(ordering: .relaxed) - read < 3_000_000)
            }
            try client.send(ServerRequestTests.get)
            #expect(try client.readHead().hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test("2 GB go to a reader that is slow at first through memory that does not grow")
    func huge() throws {
        let length = 2 << 30
        let content = Content()
        let block = [UInt8](repeating: 0x61, count: ConnectionStateMachine.pieceBound)
        let application = TestApplication(handler: { _, _, completion in
            completion(
                Response(
                    .ok,
                    body: .source(length: length) { offset, maxCount in
                        content.furthest.store(offset + block.count, ordering: .relaxed)
                        return maxCount >= block.count ? block : Array(block.prefix(maxCount))
                    }))
        })
        try RunningServer.with(application) { server in
            let client = try RawClient(port: server.port, receiveBuffer: 65_536)
            try client.send(ServerRequestTests.get)
            #expect(try client.readHead().contains("Content-Length: \(length)\r\n"))
            var read = 0
            for _ in 0..<100 {
                try client.skip(10_000)
                read += 10_000
                // The outbox, what the server's system holds and what the client's does.
                #expect(content.furthest.load(ordering: .relaxed) - read < 4_000_000)
            }
            while read < length {
                let count = min(16 << 20, length - read)
                try client.skip(count)
                read += count
                #expect(content.furthest.load(ordering: .relaxed) - read < 4_000_000)
            }
            try client.send(ServerRequestTests.get)
            #expect(try client.readHead().hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test("a fast download leaves the other connections of its loop their turn")
    func fair() throws {
        let content = Content()
        let application = TestApplication(handler: { request, _, completion in
            completion(request.path == ["a"] ? .text("small") : content.response(1_000_000_000))
        })
        try RunningServer.with(application, adjust: { $0.loops = 1 }) { server in
            let large = try server.client()
            let small = try server.client()
            try large.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
            _ = try large.readHead()
            for _ in 0..<10 {
                _ = try large.read(1_000_000)
                try small.send(ServerRequestTests.get)
                #expect(try small.reply().body == "small")
            }
            #expect(content.furthest.load(ordering: .relaxed) < 1_000_000_000)
        }
    }

    @Test("a source that fails breaks the connection off before the promised length")
    func broken() throws {
        struct Broken: Error {}
        let application = TestApplication(handler: { _, _, completion in
            completion(
                Response(
                    .ok,
                    body: .source(length: 100_000) { offset, _ in
                        guard offset == 0 else { throw Broken() }
                        return [1, 2, 3]
                    }))
        })
        try RunningServer.with(application) { server in
            let client = try server.client()
            try client.send(ServerRequestTests.get)
            let received = try? client.readToEnd()
            #expect((received ?? "").utf8.count < 1_000)
        }
    }
}
