import HTTP
import Testing

@testable import HTTPServer

struct ConnectionStreamTests {
    struct Broken: Error {}

    static func content(_ length: Int) -> Response {
        Response(
            .ok,
            body: .source(length: length) { offset, maxCount in
                [UInt8](repeating: UInt8(truncatingIfNeeded: offset / 1_000), count: min(maxCount, 1_000))
            })
    }

    @Test("content from a source is read no further ahead than the outbox's bound")
    func bounded() {
        var driver = MachineDriver()
        driver.room = 0
        driver.receive(ConnectionStateMachineTests.get)
        driver.respond(Self.content(1_000_000))
        var sent = 0
        while driver.sent.count < 1_000_000 {
            #expect(driver.machine.outbox.count < ConnectionStateMachine.outboxBound + 1_000)
            driver.room = 10_000
            driver.run()
            #expect(driver.sent.count > sent)
            sent = driver.sent.count
        }
        driver.room = .max
        driver.run()
        #expect(
            driver.sent.suffix(1_000_000).elementsEqual(
                (0..<1_000_000).lazy.map { UInt8(truncatingIfNeeded: $0 / 1_000) }))
        driver.receive(ConnectionStateMachineTests.get)
        #expect(driver.delivered.count == 2)
    }

    @Test("HEAD reads nothing of the source")
    func head() {
        var driver = MachineDriver()
        driver.receive("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")
        driver.respond(Response(.ok, body: .source(length: 5) { _, _ in throw Broken() }))
        #expect(driver.statuses == [200])
        #expect(driver.sentText.contains("Content-Length: 5\r\n"))
        #expect(driver.sentText.hasSuffix("\r\n\r\n"))
        #expect(driver.events == [])
    }

    @Test("a source that throws, ends early or gives too much breaks the connection off", arguments: [0, 1, 2])
    func broken(kind: Int) {
        var driver = MachineDriver()
        driver.receive(ConnectionStateMachineTests.get)
        driver.respond(
            Response(
                .ok,
                body: .source(length: 5) { _, maxCount in
                    switch kind {
                    case 0: throw Broken()
                    case 1: []
                    default: [UInt8](repeating: 0, count: maxCount + 1)
                    }
                }))
        #expect(driver.events == ["source failed", "close"])
    }
}
