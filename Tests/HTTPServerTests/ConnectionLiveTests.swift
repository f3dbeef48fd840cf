import HTTP
import Testing

@testable import HTTPServer

struct ConnectionLiveTests {
    private static func driver(_ content: TestLiveContent) -> MachineDriver {
        var driver = MachineDriver()
        driver.receive(ConnectionStateMachineTests.get)
        driver.respond(content.response)
        return driver
    }

    private func wake(_ driver: inout MachineDriver) {
        driver.machine.liveWoke(now: driver.now)
        driver.run()
    }

    @Test("content without a length has none in its head and ends with the connection (RFC 9112 §6.3)")
    func framing() {
        let content = TestLiveContent()
        var driver = Self.driver(content)
        #expect(driver.sentText.contains("Connection: close\r\n"))
        #expect(!driver.sentText.contains("Content-Length"))
        content.say("one")
        wake(&driver)
        #expect(driver.sentText.hasSuffix("\r\n\r\none"))
        content.say("two")
        content.finish()
        wake(&driver)
        #expect(driver.sentText.hasSuffix("onetwo"))
        #expect(driver.isClosed)
        #expect(content.isEnded)
    }

    @Test("the next piece is taken only when the one before has gone to the system")
    func backpressure() {
        let content = TestLiveContent()
        var driver = Self.driver(content)
        driver.room = 2
        for text in ["first", "second", "third"] { content.say(text) }
        wake(&driver)
        #expect(content.taken == 1)
        driver.room = 3
        driver.run()
        #expect(content.taken == 2)
        driver.room = .max
        driver.run()
        #expect(driver.sentText.hasSuffix("firstsecondthird"))
    }

    @Test("a stream outlives every idle time while the client confirms what comes")
    func idle() {
        let content = TestLiveContent()
        var driver = Self.driver(content)
        for _ in 0..<10 {
            content.say(":\n\n")
            wake(&driver)
            driver.wait(until: driver.now + 100_000)
        }
        #expect(!driver.isClosed)
    }

    @Test("a client that confirms nothing for a whole span is given up")
    func silence() {
        let content = TestLiveContent()
        var driver = Self.driver(content)
        content.say("unheard")
        wake(&driver)
        driver.wait(until: 200_000, unacknowledged: 7)
        #expect(driver.isClosed)
        #expect(content.isEnded)
    }

    @Test("a client that leaves and a server that stops end the stream", arguments: [true, false])
    func end(clientLeaves: Bool) {
        let content = TestLiveContent()
        var driver = Self.driver(content)
        if clientLeaves { driver.endInput() } else { driver.stop() }
        #expect(driver.isClosed)
        #expect(content.isEnded)
    }

    @Test("HEAD takes nothing of live content")
    func head() {
        let content = TestLiveContent()
        var driver = MachineDriver()
        driver.receive("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")
        driver.respond(content.response)
        #expect(driver.sentText.hasSuffix("\r\n\r\n"))
        #expect(!content.hasBegun)
    }

    @Test("over a socket, pieces come as they are said, a stop ends the stream, and no descriptor stays")
    func socket() throws {
        let content = TestLiveContent()
        let application = TestApplication(handler: { _, _, completion in completion(content.response) })
        try RunningServer.with(application) { server in
            let client = try server.client()
            try client.send(ServerRequestTests.get)
            #expect(try client.readHead().hasPrefix("HTTP/1.1 200"))
            for text in ["data: 1\n\n", "data: 2\n\n"] {
                #expect(waitUntil { content.hasBegun })
                content.say(text)
                #expect(try client.read(text.utf8.count) == Array(text.utf8))
            }
            #expect(server.stop(grace: .seconds(10)))
            #expect(try client.readToEnd() == "")
            #expect(content.isEnded)
            #expect(server.server.statistics.openConnections == 0)
        }
    }

    @Test("over a socket, a client that goes away is noticed without anything being sent")
    func departure() throws {
        let content = TestLiveContent()
        let application = TestApplication(handler: { _, _, completion in completion(content.response) })
        try RunningServer.with(application) { server in
            let client = try server.client()
            try client.send(ServerRequestTests.get)
            _ = try client.readHead()
            client.close()
            #expect(waitUntil { content.isEnded && server.server.statistics.openConnections == 0 })
        }
    }
}
