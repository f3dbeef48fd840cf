import Dispatch
import HTTP
import Testing

@testable import HTTPServer

struct ServerStopTests {
    @Test("a stop refuses new connections, ends idle ones, and finishes the request under way")
    func graceful() throws {
        let held = HeldRequests()
        try RunningServer.with(held.application) { server in
            let idle = try server.client()
            try idle.send(ServerRequestTests.get)
            #expect(held.waitForOne())
            held.answer(.text("first"))
            #expect(try idle.reply().body == "first")
            let busy = try server.client()
            try busy.send(ServerRequestTests.get)
            #expect(held.waitForOne())
            let stopped = DispatchSemaphore(value: 0)
            server.server.stop(grace: .seconds(30)) { stopped.signal() }
            #expect(try idle.readToEnd() == "")
            #expect(waitUntil { (try? server.client()) == nil })
            #expect(stopped.wait(timeout: .now()) == .timedOut)
            held.answer(.text("finished"))
            let reply = try busy.reply()
            #expect(reply.body == "finished")
            #expect(reply.closes)
            busy.close()
            #expect(stopped.wait(timeout: .now() + 10) == .success)
            #expect(server.server.statistics.openConnections == 0)
        }
    }

    @Test("what is not finished within the grace is broken off")
    func grace() throws {
        let held = HeldRequests()
        try RunningServer.with(held.application) { server in
            let client = try server.client()
            try client.send(ServerRequestTests.get)
            #expect(held.waitForOne())
            #expect(server.stop(grace: .milliseconds(20)))
            #expect((try? client.reply()) == nil)
            held.answer(.text("too late"))
        }
    }

    @Test("a stop is complete when asked twice, and with nobody connected")
    func twice() throws {
        try RunningServer.with { server in
            #expect(server.stop(grace: .seconds(1)))
            #expect(server.stop(grace: .seconds(1)))
        }
    }

    @Test("a port in use and a second start are errors")
    func start() throws {
        try RunningServer.with { server in
            #expect(throws: ServerError.alreadyStarted) { try server.server.start() }
            #expect(throws: ServerError.self) {
                try RunningServer.with(adjust: { $0.endpoints = [Endpoint(.tcp(host: "127.0.0.1", port: server.port))] }
                ) { _ in }
            }
        }
    }
}
