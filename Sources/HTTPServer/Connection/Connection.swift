import Dispatch
import HTTP
import Logging

/// Does what the state machine says to one client's socket.
///
/// Unchecked because it is used on its loop's queue alone; only `complete` may be called from anywhere, and hops.
final class Connection: @unchecked Sendable {
    /// Rounds of writing before other connections get their turn.
    private static let fairShare = 16

    let client: AcceptedClient
    let slot: Int
    let loop: EventLoop
    private let transport: any Transport
    private var machine: ConnectionStateMachine
    /// What the socket is watched for.
    private var interest: Readiness = .reading
    private var isDriving = false
    /// Its answer goes out with those of its neighbours; see `EventLoop.gathers`.
    private var isGathered = false
    private var isClosed = false

    init(_ client: AcceptedClient, loop: EventLoop, slot: Int) {
        self.client = client
        self.loop = loop
        self.slot = slot
        transport =
            client.tls?.makeTransport(client, counters: loop.counters, logger: loop.logger)
            ?? SocketTransport(descriptor: client.descriptor)
        machine = ConnectionStateMachine(
            rules: loop.rules, remoteAddress: client.remoteAddress, isSecure: transport.isSecure, now: loop.now,
            memory: loop.knownHead)
    }

    func start(isStopping: Bool) {
        guard loop.poller?.add(client.descriptor, slot: slot, interest: interest) == true else { return close() }
        if client.admission == .refused { machine.refuseService(date: loop.date) }
        if isStopping { machine.stop(now: loop.now) }
        drive()
    }

    /// The server stops. What the client has sent by now is still answered.
    func stop() {
        machine.stop(now: loop.now)
        readable()
        drive()
    }

    func deadlineReached() {
        machine.deadlineReached(now: loop.now, date: loop.date, unacknowledged: transport.unacknowledged)
        drive()
    }

    /// Breaks off.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        machine.releaseReceiver()?.abandon()
        machine.releaseLive()?.end()
        loop.poller?.remove(client.descriptor)
        transport.close()
        loop.remove(self)
    }

    /// The socket is ready.
    func ready(_ readiness: Readiness) {
        // Nobody would ever read an answer, and nothing is wanted from the client.
        if !readiness.isDisjoint(with: .broken), !machine.wantsRead { return close() }
        if readiness.contains(.writing) || transport.needs.contains(.reading) { drive() }
        if readiness != .writing || transport.needs.contains(.writing) { readable() }
    }

    private func readable() {
        guard !isClosed, machine.wantsRead else { return }
        switch transport.read(into: loop.readBuffer) {
        case .moved(let count):
            machine.received(UnsafeRawBufferPointer(rebasing: loop.readBuffer[..<count]), now: loop.now)
        case .wouldBlock: break
        case .ended: machine.peerClosed(now: loop.now)
        case .failed: return close()
        }
        drive()
    }

    /// Lets the machine act until it waits for an event. A response that comes while the application is being called
    /// is picked up by the same round, so pipelined requests do not pile up on the stack.
    private func drive() {
        guard !isDriving, !isClosed else { return }
        isDriving = true
        defer { isDriving = false }
        var rounds = 0
        repeat {
            while let action = machine.nextAction(
                date: loop.date, admit: { loop.application.admit($0, length: $1, on: loop.index) })
            {
                perform(action)
                guard !isClosed else { return }
            }
            rounds += 1
            if rounds > Self.fairShare { return continueLater() }
            if waitsForNeighbours() { return }
        } while flush()
        guard !isClosed else { return }
        watch()
        loop.setDeadline(machine.deadline, of: self)
    }

    /// The loop has come to the end of what became ready at once.
    func sendGathered() {
        isGathered = false
        drive()
    }

    private func waitsForNeighbours() -> Bool {
        if !isGathered, !machine.outbox.isEmpty { isGathered = loop.gathers(self) }
        return isGathered
    }

    private func continueLater() {
        loop.run { self.drive() }
    }

    private func perform(_ action: ConnectionAction) {
        switch action {
        case .deliver(let request, let number): deliver(request, number: number)
        case .passContent(let receiver, let bytes): pass(bytes, to: receiver)
        case .finishContent(let receiver, let number):
            loop.counters.requests.add(1, ordering: .relaxed)
            receiver.finish { self.complete($0, number: number) }
        case .abandonContent(let receiver): receiver.abandon()
        case .readSource(let read, let offset, let maxCount):
            do {
                machine.sourceRead(try read(offset, maxCount))
            } catch {
                machine.sourceFailed("\(error)")
            }
        case .beginLive(let content): begin(content)
        case .takeLive(let content): machine.liveTook(content.take(), now: loop.now)
        case .endLive(let content): content.end()
        case .shutdownWrite: transport.shutdownWrite()
        case .close: close()
        case .report(let fault): report(fault)
        }
    }

    private func deliver(_ request: Request, number: Int) {
        loop.counters.requests.add(1, ordering: .relaxed)
        loop.application.respond(to: request, on: loop.index) { response in
            self.complete(response, number: number)
        }
    }

    private func pass(_ bytes: [UInt8], to receiver: any ContentReceiver) {
        let hasRoom = receiver.receive(bytes) { [weak self] in
            guard let self else { return }
            loop.run {
                self.machine.contentWanted(now: self.loop.now)
                self.drive()
            }
        }
        if !hasRoom { machine.contentHeld(now: loop.now) }
    }

    private func begin(_ content: any LiveContent) {
        content.begin { [weak self] in
            guard let self else { return }
            loop.run {
                self.machine.liveWoke(now: self.loop.now)
                self.drive()
            }
        }
    }

    private func complete(_ response: Response, number: Int) {
        guard loop.isCurrent else {
            return loop.run { self.take(response, number: number) }
        }
        take(response, number: number)
    }

    private func take(_ response: Response, number: Int) {
        machine.responded(response, number: number, now: loop.now)
        drive()
    }

    /// True when something was sent, so that the machine may go on.
    private func flush() -> Bool {
        guard !machine.outbox.isEmpty else { return false }
        switch machine.outbox.withNext({ transport.write($0, $1) }) {
        case .moved(let count):
            machine.wrote(count, now: loop.now)
            return true
        case .wouldBlock:
            machine.writeStalled(unacknowledged: transport.unacknowledged, now: loop.now)
        case .ended, .failed: close()
        }
        return false
    }

    /// Most requests change nothing here, so they cost no call to the system.
    private func watch() {
        var wanted = transport.needs
        if machine.wantsRead {
            wanted.insert(.reading)
            if transport.holdsInput { loop.run { self.readable() } }
        }
        if !machine.outbox.isEmpty, !transport.needs.contains(.reading) { wanted.insert(.writing) }
        guard wanted != interest else { return }
        interest = wanted
        loop.poller?.change(client.descriptor, slot: slot, interest: wanted)
    }
}
