import HTTP
import Testing

@testable import HTTPServer

@Suite("answers that go out together")
struct GatheredAnswersTests {
    private static func get(_ path: String) -> String { "GET /\(path) HTTP/1.1\r\nHost: x\r\n\r\n" }

    @Test("clients that ask at the same moment each get all their answers, in order, whatever their size")
    func together() throws {
        let big = String(repeating: "b", count: 300_000)
        let application = TestApplication(handler: { request, _, completion in
            let path = request.head.target.rawPath
            completion(.text(path.hasSuffix("big") ? path + big : path))
        })
        try RunningServer.with(application, adjust: { $0.loops = 1 }) { server in
            let clients = try (0..<40).map { _ in try server.client() }
            for round in 0..<5 {
                for (number, client) in clients.enumerated() {
                    try client.send(Self.get("\(round)-\(number)") + Self.get("\(number)-big") + Self.get("last"))
                }
                for (number, client) in clients.enumerated() {
                    #expect(try client.reply().body == "/\(round)-\(number)")
                    #expect(try client.reply().body == "/\(number)-big" + big)
                    #expect(try client.reply().body == "/last")
                }
            }
        }
    }

    @Test("a client that is told to close is, and one that has gone meanwhile harms nobody")
    func closing() throws {
        try RunningServer.with(adjust: { $0.loops = 1 }) { server in
            for _ in 0..<20 {
                let clients = try (0..<12).map { _ in try server.client() }
                for (number, client) in clients.enumerated() {
                    try client.send("GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    if number.isMultiple(of: 3) { client.reset() }
                }
                for (number, client) in clients.enumerated() where !number.isMultiple(of: 3) {
                    #expect(try client.reply().body == "GET /a ")
                    #expect(try client.readToEnd() == "")
                }
            }
            #expect(waitUntil { server.server.statistics.openConnections == 0 })
        }
    }
}
