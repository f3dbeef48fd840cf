import HTTP

@testable import HTTPServer

/// Runs a state machine as a connection would, without a socket and with a clock of its own.
struct MachineDriver {
    var machine: ConnectionStateMachine
    var now: Int64 = 0
    /// How much the pretended socket still takes.
    var room = Int.max
    var sent: [UInt8] = []
    var delivered: [Request] = []
    var events: [String] = []
    var bodyLimit = 1_000
    var admission: ((Request, Int?) -> Admission)?
    /// Answers each request at once when set.
    var answer: Response?

    init(adjust: (inout ServerConfiguration) -> Void = { _ in }) {
        var configuration = ServerConfiguration(addresses: [])
        adjust(&configuration)
        machine = ConnectionStateMachine(
            rules: ConnectionRules(configuration), remoteAddress: "192.0.2.1", isSecure: false, now: 0)
    }

    var sentText: String { String(decoding: sent, as: UTF8.self) }
    var isClosed: Bool { events.contains("close") }
    var statuses: [Int] {
        sentText.split(separator: "HTTP/1.1 ").dropFirst(0).compactMap { Int($0.prefix(3)) }
    }

    mutating func receive(_ text: String) {
        Array(text.utf8).withUnsafeBytes { machine.received($0, now: now) }
        run()
    }

    mutating func endInput() {
        machine.peerClosed(now: now)
        run()
    }

    mutating func respond(_ response: Response) {
        machine.responded(response, number: delivered.count, now: now)
        run()
    }

    mutating func stop() {
        machine.stop(now: now)
        run()
    }

    /// Lets time pass up to that millisecond, obeying every deadline on the way.
    mutating func wait(until end: Int64, unacknowledged: Int = 0) {
        while let deadline = machine.deadline, deadline <= end {
            now = deadline
            machine.deadlineReached(now: now, date: "now", unacknowledged: unacknowledged)
            run()
        }
        now = end
    }

    mutating func run() {
        repeat {
            while let action = machine.nextAction(
                date: "now", admit: { [bodyLimit, admission] in admission?($0, $1) ?? .collect(limit: bodyLimit) })
            {
                perform(action)
            }
        } while flush()
    }

    private mutating func perform(_ action: ConnectionAction) {
        switch action {
        case .deliver(let request, let number):
            delivered.append(request)
            if let answer { machine.responded(answer, number: number, now: now) }
        case .passContent(let receiver, let bytes):
            if !receiver.receive(bytes, whenReady: {}) { machine.contentHeld(now: now) }
        case .finishContent(let receiver, _):
            events.append("finish")
            receiver.finish { _ in }
        case .abandonContent(let receiver): receiver.abandon()
        case .readSource(let read, let offset, let maxCount):
            do { machine.sourceRead(try read(offset, maxCount)) } catch { machine.sourceFailed("\(error)") }
        case .beginLive(let content): content.begin {}
        case .takeLive(let content): machine.liveTook(content.take(), now: now)
        case .endLive(let content): content.end()
        case .shutdownWrite: events.append("shutdown")
        case .close: events.append("close")
        case .report(let fault): events.append(Self.name(fault))
        }
    }

    private mutating func flush() -> Bool {
        let next = machine.outbox.withNext { Array($0) + Array($1) }.prefix(room)
        guard !next.isEmpty else {
            if !machine.outbox.isEmpty { machine.writeStalled(unacknowledged: 0, now: now) }
            return false
        }
        sent += next
        room -= next.count
        machine.wrote(next.count, now: now)
        return true
    }

    private static func name(_ fault: ConnectionFault) -> String {
        switch fault {
        case .refused(let status, _): "refused \(status.code)"
        case .handlerTimedOut: "handler timed out"
        case .unsendable: "unsendable"
        case .sourceFailed: "source failed"
        }
    }
}
