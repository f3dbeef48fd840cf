import HTTP
import Testing

@testable import HTTPServer

struct ConnectionDeadlineTests {
    static let get = ConnectionStateMachineTests.get

    @Test("a connection that sends nothing ends without an answer when a head would be due")
    func silent() {
        var driver = MachineDriver()
        driver.wait(until: 14_999)
        #expect(driver.events == [])
        driver.wait(until: 15_000)
        #expect(driver.events == ["close"])
        #expect(driver.sent.isEmpty)
    }

    @Test("a head that dribbles in is cut 15 s after its first byte with 408")
    func dribbledHead() {
        var driver = MachineDriver()
        driver.now = 1_000
        for byte in "GET /aaaaaaaaaaa" {
            driver.receive(String(byte))
            driver.wait(until: driver.now + 1_000)
        }
        #expect(driver.statuses == [408])
    }

    @Test("an idle connection ends without an answer after 60 s, counted from the last answer")
    func idle() {
        var driver = MachineDriver()
        driver.answer = .text("x")
        driver.wait(until: 10_000)
        driver.receive(Self.get)
        driver.wait(until: 69_999)
        #expect(driver.events == [])
        driver.wait(until: 70_000)
        #expect(driver.events == ["close"])
        #expect(driver.statuses == [200])
    }

    @Test("content must make progress, a byte a second is none")
    func dribbledBody() {
        var driver = MachineDriver()
        driver.receive("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n")
        for _ in 0..<14 {
            driver.receive("a")
            driver.wait(until: driver.now + 1_000)
        }
        #expect(driver.statuses == [])
        driver.wait(until: 15_000)
        #expect(driver.statuses == [408])
    }

    @Test("content that makes progress may take its time")
    func slowBody() {
        var driver = MachineDriver()
        driver.bodyLimit = 100_000
        driver.receive("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 20000\r\n\r\n")
        for _ in 0..<20 {
            driver.wait(until: driver.now + 10_000)
            driver.receive(String(repeating: "a", count: 1_000 + 24))
        }
        #expect(driver.delivered.first?.body.count == 20_000)
        #expect(driver.now == 200_000)
    }

    @Test("an application that does not answer in 60 s costs the client a 503, and its late answer is dropped")
    func handler() {
        var driver = MachineDriver()
        driver.receive(Self.get)
        driver.wait(until: 59_999)
        #expect(driver.statuses == [])
        driver.wait(until: 60_000)
        #expect(driver.statuses == [503])
        driver.respond(.text("late"))
        #expect(driver.statuses == [503])
        #expect(driver.events == ["handler timed out", "shutdown"])
    }

    @Test("a client that takes nothing of its answer for 15 s is cut off")
    func deadReader() {
        var driver = MachineDriver()
        driver.room = 100
        driver.answer = .text(String(repeating: "a", count: 10_000))
        driver.receive(Self.get)
        driver.wait(until: 14_999)
        #expect(driver.events == [])
        driver.wait(until: 15_000, unacknowledged: 100)
        #expect(driver.events == ["close"])
    }

    @Test("a client that takes its answer slowly is not cut off, however long it takes")
    func slowReader() {
        var driver = MachineDriver()
        driver.room = 0
        driver.answer = .text(String(repeating: "a", count: 100_000))
        driver.receive(Self.get)
        for _ in 0..<20 {
            driver.room = 5_000
            driver.run()
            driver.wait(until: driver.now + 14_000)
        }
        #expect(driver.events == [])
        driver.room = .max
        driver.run()
        #expect(driver.sentText.hasSuffix("aaa"))
        driver.wait(until: driver.now + 59_000)
        #expect(driver.events == [])
        driver.wait(until: driver.now + 1_000)
        #expect(driver.events == ["close"])
    }

    @Test("lingering ends when the client does not")
    func linger() {
        var driver = MachineDriver()
        driver.answer = .text("x")
        driver.receive("GET / HTTP/1.0\r\n\r\n")
        #expect(driver.events == ["shutdown"])
        driver.wait(until: 10_000)
        #expect(driver.events == ["shutdown", "close"])
    }
}
