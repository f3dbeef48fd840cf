import HTTP
import HTTPServer
import TestSupport
import Testing

/// The tables of the parser once more, as a client sees them: what is refused gets one answer, and the connection ends.
@Suite("Requests over real sockets")
struct RequestsOverSocketsTests {
    @Test(
        "a refused form is answered once, the connection closed, and what stands behind it never read",
        arguments: Refusal.all)
    func refused(_ refusal: Refusal) throws {
        try RunningServer.with { server in
            let bytes = refusal.bytes + Refusal.hidden
            try expectRefusal(refusal, pieces: [bytes], server)
            let size = 1 + bytes.count / 500
            let small = stride(from: 0, to: bytes.count, by: size).map {
                Array(bytes[$0..<min($0 + size, bytes.count)])
            }
            try expectRefusal(refusal, pieces: small, server)
            #expect(server.server.statistics.requests == 0)
            #expect(server.server.statistics.refusedRequests == 2)
        }
    }

    private func expectRefusal(_ refusal: Refusal, pieces: [[UInt8]], _ server: RunningServer) throws {
        let client = try server.client()
        for piece in pieces { try client.send(piece) }
        let reply = try client.reply()
        #expect(reply.status == refusal.status)
        #expect(reply.closes)
        #expect(try client.readToEnd() == "")
    }

    @Test(
        "an accepted form is answered once for each of its requests, however it is split", arguments: AcceptedForm.all)
    func accepted(_ form: AcceptedForm) throws {
        try RunningServer.with { server in
            let bytes = Array(form.text.utf8)
            for cut in 0..<bytes.count {
                try expectAnswers(form, pieces: [Array(bytes[..<cut]), Array(bytes[cut...])], server)
            }
            try expectAnswers(form, pieces: bytes.map { [$0] }, server)
            #expect(server.server.statistics.refusedRequests == 0)
            #expect(server.server.statistics.requests == (bytes.count + 1) * form.heads.count)
        }
    }

    private func expectAnswers(_ form: AcceptedForm, pieces: [[UInt8]], _ server: RunningServer) throws {
        let client = try server.client()
        for piece in pieces { try client.send(piece) }
        client.shutdownWrite()
        for (head, body) in zip(form.heads, form.bodies) {
            let words = head.split(separator: " ")
            var reply = try client.reply(hasBody: words[0] != "HEAD")
            // The body came while the server asked for it: both orders are right (RFC 9110 §10.1.1).
            if reply.status == 100 { reply = try client.reply() }
            #expect(reply.status == 200)
            #expect(reply.body == (words[0] == "HEAD" ? "" : "\(words[0]) \(words[1]) \(body)"))
        }
        #expect(try client.readToEnd() == "")
    }

    @Test(
        "a request behind one that ends the connection is never read",
        arguments: [
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "GET / HTTP/1.0\r\n\r\n",
            "GET / HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n",
            "POST / HTTP/1.0\r\nContent-Length: 2\r\n\r\nok",
            "POST / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
        ])
    func behindTheLast(_ text: String) throws {
        try RunningServer.with { server in
            let client = try server.client()
            try client.send(Array(text.utf8) + Refusal.hidden)
            let reply = try client.reply()
            #expect(reply.status == 200)
            #expect(reply.closes)
            #expect(try client.readToEnd() == "")
            #expect(server.server.statistics.requests == 1)
        }
    }

    @Test("a refused body is thrown away up to a limit and never read as a request (RFC 9112 §9.3)")
    func refusedBody() throws {
        let hidden = Array(repeating: Refusal.hidden, count: 3_000).flatMap(\.self)
        let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n"
        try RunningServer.with(adjust: { $0.maxDiscard = 50_000 }) { server in
            let patient = try server.client()
            try patient.send(Array(head.utf8) + hidden.prefix(40_000))
            #expect(try patient.reply().status == 413)
            #expect(try patient.readToEnd() == "")
            // Beyond the limit the connection is cut: sending into it fails sooner or later.
            let endless = try server.client()
            #expect(throws: RawClient.Failure.self) {
                try endless.send(Array(head.utf8))
                for _ in 0..<10_000 { try endless.send(hidden) }
            }
            #expect(server.server.statistics.requests == 0)
        }
    }
}
