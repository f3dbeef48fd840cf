import Dispatch
import Glibc
import HTTP
import Logging

/// One serial queue that serves many connections: their sockets, their deadlines, and the buffer they all read into.
///
/// Unchecked because everything mutable is used on `queue` alone.
final class EventLoop: @unchecked Sendable {
    private static let current = DispatchSpecificKey<ObjectIdentifier>()

    let index: Int
    private let queue: DispatchQueue
    let application: any Application
    let rules: ConnectionRules
    let logger: Logger
    let census: Census
    let counters = Counters()
    let knownHead = KnownHead()
    /// What arrived is copied from here to the connection's parser before the next read.
    let readBuffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)

    private(set) var poller: Poller?
    private let mailbox = Mailbox()
    private let tickLength: Int64
    private var ticker: (any DispatchSourceTimer)?
    private var wheel = TimerWheel()
    private var connections: [Connection?] = []
    private var freeSlots: [Int] = []
    private var openCount = 0
    private var isStopping = false
    private var whenEmpty: [@Sendable () -> Void] = []
    private var gathering = Gathering()
    private var dateSecond = 0
    private var currentDate = ""

    init(
        index: Int, configuration: ServerConfiguration, application: any Application, logger: Logger, census: Census
    ) {
        self.index = index
        self.application = application
        self.logger = logger
        self.census = census
        rules = ConnectionRules(configuration)
        tickLength = max(1, configuration.timeouts.tick.milliseconds)
        queue = DispatchQueue(label: "http.loop.\(index)")
        queue.setSpecific(key: Self.current, value: ObjectIdentifier(self))
    }

    deinit {
        ticker?.cancel()
        readBuffer.deallocate()
    }

    /// Whether the caller runs on this loop's queue.
    var isCurrent: Bool {
        DispatchQueue.getSpecific(key: Self.current) == ObjectIdentifier(self)
    }

    /// Milliseconds of a clock that never jumps, as fine as the system's ticks: deadlines are looked at far less often.
    var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// The time for a response's `Date`, formatted once a second.
    var date: String {
        let second = time(nil)
        if second != dateSecond {
            dateSecond = second
            currentDate = HTTPDate(secondsSince1970: second).text
        }
        return currentDate
    }

    /// To be called before the first client is added.
    func start() throws(ServerError) {
        poller = try Poller(queue: queue) { [weak self] in self?.takeTurn() }
    }

    /// Runs `work` on the queue, as soon as possible. From any thread.
    func run(_ work: @escaping @Sendable () -> Void) {
        switch mailbox.put(work) {
        case .wake: poller?.wake()
        case .enqueue: queue.async { self.runPosted(self.mailbox.take()) }
        case .none: break
        }
    }

    /// As `run`, some milliseconds late at worst.
    func run(after delay: Duration, _ work: @escaping @Sendable () -> Void) {
        queue.asyncAfter(deadline: .now() + .milliseconds(Int(delay.milliseconds)), execute: work)
    }

    /// Takes over an accepted client.
    func add(_ client: AcceptedClient) {
        let slot = freeSlots.popLast() ?? connections.count
        let connection = Connection(client, loop: self, slot: slot)
        if slot == connections.count { connections.append(connection) } else { connections[slot] = connection }
        openCount += 1
        if openCount == 1 { startTicking() }
        connection.start(isStopping: isStopping)
    }

    /// The connection's descriptor is given back.
    func remove(_ connection: Connection) {
        wheel.clear(connection.slot)
        connections[connection.slot] = nil
        freeSlots.append(connection.slot)
        census.leave(connection.client.subscriber, connection.client.admission)
        openCount -= 1
        guard openCount == 0 else { return }
        stopTicking()
        connections = []
        freeSlots = []
        for completion in whenEmpty { completion() }
        whenEmpty = []
    }

    /// - Parameter deadline: in milliseconds of `now`; nil for none.
    func setDeadline(_ deadline: Int64?, of connection: Connection) {
        if let deadline {
            wheel.set(connection.slot, due: (deadline + tickLength - 1) / tickLength)
        } else {
            wheel.clear(connection.slot)
        }
    }

    /// Whether the connection is called at the end of the batch to send what it has; otherwise it sends at once.
    func gathers(_ connection: Connection) -> Bool {
        guard gathering.isOpen else { return false }
        guard gathering.isYoung else {
            sendGathered()
            gathering.begin()
            return false
        }
        gathering.append(connection)
        return true
    }

    /// Finishes what runs and ends idle connections; `completion` comes when none is left.
    func stop(completion: @escaping @Sendable () -> Void) {
        isStopping = true
        guard openCount > 0 else { return completion() }
        whenEmpty.append(completion)
        for connection in connections { connection?.stop() }
    }

    /// Breaks off whatever is left.
    func closeAll() {
        for connection in connections { connection?.close() }
    }

    private func takeTurn() {
        guard let poller else { return }
        runPosted(mailbox.attend())
        poller.serve(now: { now }) {
            gathering.begin()
        } ready: { slot, readiness in
            connection(at: slot)?.ready(readiness)
        } ended: {
            sendGathered()
        } woken: {
            runPosted(mailbox.take())
        }
        runPosted(mailbox.leave())
    }

    /// In the order of the requests. Who goes on and has more to send does so at once.
    private func sendGathered() {
        for connection in gathering.take() { connection.sendGathered() }
    }

    private func runPosted(_ work: [Mailbox.Work]) {
        for piece in work { piece() }
    }

    private func startTicking() {
        let timer = ticker ?? makeTicker()
        _ = wheel.advance(to: now / tickLength)
        let interval = DispatchTimeInterval.milliseconds(Int(tickLength))
        timer.schedule(deadline: .now() + interval, repeating: interval, leeway: interval)
    }

    private func stopTicking() {
        ticker?.schedule(deadline: .distantFuture)
    }

    private func makeTicker() -> any DispatchSourceTimer {
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.setEventHandler { [weak self] in self?.tick() }
        timer.schedule(deadline: .distantFuture)
        timer.activate()
        ticker = timer
        return timer
    }

    private func tick() {
        for slot in wheel.advance(to: now / tickLength) {
            connection(at: slot)?.deadlineReached()
        }
    }

    /// Nil when it was closed after its event came.
    private func connection(at slot: Int) -> Connection? {
        slot < connections.count ? connections[slot] : nil
    }
}
