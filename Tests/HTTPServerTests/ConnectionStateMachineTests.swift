import HTTP
import Testing

@testable import HTTPServer

struct ConnectionStateMachineTests {
    static let get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"

    @Test("a request is delivered, its answer sent, the connection kept")
    func kept() {
        var driver = MachineDriver()
        driver.receive(Self.get)
        #expect(driver.delivered.map(\.head.target.rawPath) == ["/a"])
        #expect(driver.delivered.first?.remoteAddress == "192.0.2.1")
        driver.respond(.text("hello"))
        #expect(driver.sentText.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(driver.sentText.hasSuffix("\r\n\r\nhello"))
        #expect(driver.events == [])
        driver.receive(Self.get)
        #expect(driver.delivered.count == 2)
    }

    @Test("the second of two pipelined requests waits for the first one's answer")
    func pipelined() {
        var driver = MachineDriver()
        driver.receive("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\n\r\n")
        #expect(driver.delivered.map(\.head.target.rawPath) == ["/1"])
        driver.respond(.text("one"))
        #expect(driver.delivered.map(\.head.target.rawPath) == ["/1", "/2"])
        driver.respond(.text("two"))
        #expect(driver.statuses == [200, 200])
    }

    @Test("reading stops when too many bytes wait behind a request being answered, and goes on after it")
    func inboxBound() {
        var driver = MachineDriver()
        driver.receive(Self.get)
        #expect(driver.machine.wantsRead)
        let many = ConnectionStateMachine.inboxBound / Self.get.utf8.count + 1
        driver.receive(String(repeating: Self.get, count: many))
        #expect(!driver.machine.wantsRead)
        driver.answer = Response(.noContent)
        driver.respond(Response(.noContent))
        #expect(driver.machine.wantsRead)
        #expect(driver.delivered.count == many + 1)
    }

    @Test("pipelined requests are not answered faster than the client reads")
    func outboxBound() {
        var driver = MachineDriver()
        driver.room = 0
        driver.answer = .text(String(repeating: "a", count: 10_000))
        driver.receive(String(repeating: Self.get, count: 100))
        #expect(driver.delivered.count < 10)
        #expect(!driver.machine.wantsRead)
        driver.room = .max
        driver.run()
        #expect(driver.delivered.count == 100)
    }

    @Test("a second and a late answer change nothing")
    func answeredTwice() {
        var driver = MachineDriver()
        driver.receive(Self.get)
        driver.respond(.text("one"))
        driver.respond(.text("two"))
        #expect(driver.statuses == [200])
        driver.receive(Self.get)
        driver.machine.responded(.text("old"), number: 1, now: 0)
        driver.run()
        #expect(driver.statuses == [200])
    }

    @Test("Connection: close and HTTP/1.0 end the connection after the answer")
    func closes() {
        for request in ["GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "GET / HTTP/1.0\r\n\r\n"] {
            var driver = MachineDriver()
            driver.answer = .text("bye")
            driver.receive(request)
            #expect(driver.sentText.hasSuffix("bye"))
            #expect(driver.events == ["shutdown"])
            driver.receive(Self.get)
            #expect(driver.delivered.count == 1)
            driver.endInput()
            #expect(driver.events == ["shutdown", "close"])
        }
    }

    @Test("a client that has ended its side still gets all answers")
    func halfClosed() {
        var driver = MachineDriver()
        driver.receive(Self.get + Self.get)
        driver.endInput()
        #expect(!driver.isClosed)
        driver.respond(.text("one"))
        driver.respond(.text("two"))
        #expect(driver.statuses == [200, 200])
        #expect(driver.events == ["close"])
    }

    @Test("100 Continue is sent when the content is wanted and not there yet (RFC 9110 §10.1.1)")
    func continues() {
        let head = "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"
        var waiting = MachineDriver()
        waiting.answer = Response(.noContent)
        waiting.receive(head)
        #expect(waiting.statuses == [100])
        waiting.receive("abc")
        #expect(waiting.statuses == [100, 204])

        var eager = MachineDriver()
        eager.answer = Response(.noContent)
        eager.receive(head + "abc")
        #expect(eager.statuses == [204])

        var tooLong = MachineDriver()
        tooLong.bodyLimit = 2
        tooLong.receive(head)
        #expect(tooLong.statuses == [413])
    }

    @Test("what is too long is refused with 413 before the application hears of it, and input thrown away")
    func tooLong() {
        var driver = MachineDriver { $0.maxDiscard = 5_000 }
        driver.receive("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n")
        #expect(driver.statuses == [413])
        #expect(driver.delivered.isEmpty)
        #expect(driver.events == ["refused 413", "shutdown"])
        driver.receive(String(repeating: "a", count: 1_001))
        #expect(!driver.isClosed)
        driver.receive(String(repeating: "a", count: 4_000))
        #expect(driver.isClosed)
    }

    @Test("an incomplete request whose sender has ended is answered with 400 (RFC 9112 §8)")
    func incomplete() {
        for text in ["GET / HT", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabc"] {
            var driver = MachineDriver()
            driver.receive(text)
            driver.endInput()
            #expect(driver.statuses == [400])
            #expect(driver.events == ["refused 400", "close"])
        }
    }

    @Test("a response that cannot be sent becomes a 500")
    func unsendable() {
        var driver = MachineDriver()
        driver.receive(Self.get)
        driver.respond(Response(.ok, fields: ["X-Evil": "a\r\nSet-Cookie: b"]))
        #expect(driver.statuses == [500])
        #expect(driver.events == ["unsendable", "shutdown"])
    }

    @Test("after so many requests the connection is closed in good order")
    func maxRequests() {
        var driver = MachineDriver { $0.maxRequestsPerConnection = 2 }
        driver.answer = .text("x")
        driver.receive(Self.get)
        #expect(driver.events == [])
        driver.receive(Self.get)
        #expect(driver.sentText.contains("Connection: close"))
        #expect(driver.events == ["shutdown"])
    }

    @Test("a stop ends an idle connection at once and others after their answer")
    func stop() {
        var idle = MachineDriver()
        idle.answer = .text("x")
        idle.receive(Self.get)
        idle.stop()
        #expect(idle.events == ["close"])

        var busy = MachineDriver()
        busy.receive(Self.get)
        busy.stop()
        #expect(busy.events == [])
        busy.respond(.text("done"))
        #expect(busy.sentText.contains("Connection: close"))
        #expect(busy.sentText.hasSuffix("done"))
    }

    @Test("a stop leaves a new connection a little time for its first request, which is its last")
    func stopBeforeFirstRequest() {
        var driver = MachineDriver()
        driver.answer = .text("served")
        driver.stop()
        #expect(driver.events == [])
        driver.receive(Self.get)
        #expect(driver.sentText.contains("Connection: close"))
        #expect(driver.sentText.hasSuffix("served"))

        var silent = MachineDriver()
        silent.stop()
        silent.wait(until: 2_999)
        #expect(silent.events == [])
        silent.wait(until: 3_000)
        #expect(silent.events == ["close"])
    }
}
