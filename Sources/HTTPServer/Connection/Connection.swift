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
    private var readSource: DescriptorSource?
    private var writeSource: DescriptorSource?
    private var openSources = 1
    private var isDriving = false
    private var isClosed = false

    init(_ client: AcceptedClient, loop: EventLoop, slot: Int) {
        self.client = client
        self.loop = loop
        self.slot = slot
        transport = SocketTransport(descriptor: client.descriptor)
        machine = ConnectionStateMachine(
            rules: loop.rules, remoteAddress: client.remoteAddress, isSecure: transport.isSecure, now: loop.now)
    }

    func start(isStopping: Bool) {
        let source = DispatchSource.makeReadSource(fileDescriptor: client.descriptor, queue: loop.queue)
        source.setEventHandler { self.readable() }
        source.setCancelHandler { self.sourceCancelled() }
        readSource = DescriptorSource(source)
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
        // The descriptor's number must not be used again before Dispatch has let go of it.
        readSource?.cancel()
        writeSource?.cancel()
    }

    private func sourceCancelled() {
        openSources -= 1
        guard openSources == 0 else { return }
        readSource = nil
        writeSource = nil
        transport.close()
        loop.remove(self)
    }

    /// Reads until there is no more while a request is incomplete: when a client resets its connection, Dispatch
    /// delivers one last event and then drops the descriptor, so what that event leaves unread would never be noticed.
    private func readable() {
        for _ in 0..<Self.fairShare {
            guard !isClosed, machine.wantsRead else { return }
            guard readOnce(), machine.expectsMore else { return }
        }
        loop.queue.async { self.readable() }
    }

    /// False when nothing more can be read for now.
    private func readOnce() -> Bool {
        var hasMore = false
        switch transport.read(into: loop.readBuffer) {
        case .moved(let count):
            machine.received(UnsafeRawBufferPointer(rebasing: loop.readBuffer[..<count]), now: loop.now)
            hasMore = true
        case .wouldBlock: break
        case .ended: machine.peerClosed(now: loop.now)
        case .failed: close()
        }
        drive()
        return hasMore
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
                date: loop.date, bodyLimit: { loop.application.bodyLimit(for: $0) })
            {
                perform(action)
                guard !isClosed else { return }
            }
            rounds += 1
            if rounds > Self.fairShare { return continueLater() }
        } while flush()
        guard !isClosed else { return }
        readSource?.run(machine.wantsRead)
        loop.setDeadline(machine.deadline, of: self)
    }

    private func continueLater() {
        loop.queue.async { self.drive() }
    }

    private func perform(_ action: ConnectionAction) {
        switch action {
        case .deliver(let request, let number): deliver(request, number: number)
        case .readSource(let read, let offset, let maxCount):
            do {
                machine.sourceRead(try read(offset, maxCount))
            } catch {
                machine.sourceFailed("\(error)")
            }
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

    private func complete(_ response: Response, number: Int) {
        guard loop.isCurrent else {
            return loop.queue.async { self.take(response, number: number) }
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
            if machine.outbox.isEmpty { writeSource?.run(false) }
            return true
        case .wouldBlock:
            machine.writeStalled(unacknowledged: transport.unacknowledged, now: loop.now)
            awaitWritable()
        case .ended, .failed: close()
        }
        return false
    }

    private func awaitWritable() {
        if writeSource == nil {
            let source = DispatchSource.makeWriteSource(fileDescriptor: client.descriptor, queue: loop.queue)
            source.setEventHandler { self.drive() }
            source.setCancelHandler { self.sourceCancelled() }
            writeSource = DescriptorSource(source)
            openSources += 1
        }
        writeSource?.run(true)
    }
}
