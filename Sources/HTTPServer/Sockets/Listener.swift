import Dispatch
import Glibc
import Logging

/// Takes clients from one listening socket and spreads them over the loops.
///
/// Unchecked because everything mutable is used on `queue` alone.
final class Listener: @unchecked Sendable {
    /// Clients taken at one go, before the other listeners get their turn.
    private static let batch = 64

    let address: ListenAddress
    /// 0 for a Unix socket.
    let port: Int

    private let descriptor: Int32
    private let queue: DispatchQueue
    private let loops: LoopRotation
    private let census: Census
    private let counters: Counters
    private let logger: Logger
    private let pause: DispatchTimeInterval
    private var source: DescriptorSource?
    private var isStopping = false
    private var whenClosed: (@Sendable () -> Void)?

    init(
        _ address: ListenAddress, configuration: ServerConfiguration, queue: DispatchQueue, loops: LoopRotation,
        census: Census, counters: Counters, logger: Logger
    ) throws(ServerError) {
        self.address = address
        self.queue = queue
        self.loops = loops
        self.census = census
        self.counters = counters
        self.logger = logger
        pause = .milliseconds(Int(configuration.timeouts.acceptPause.milliseconds))
        let socket = try ListeningSocket(address, backlog: configuration.backlog)
        descriptor = socket.descriptor
        port = socket.port
    }

    /// On `queue`, like `stop`.
    func start() {
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { self.acceptWaiting() }
        source.setCancelHandler { self.cancelled() }
        self.source = DescriptorSource(source)
        self.source?.run(true)
    }

    /// Takes the clients that wait already, then closes; `completion` comes when the descriptor is given back.
    func stop(completion: @escaping @Sendable () -> Void) {
        guard !isStopping, source != nil else { return completion() }
        while acceptOne() {}
        isStopping = true
        whenClosed = completion
        source?.cancel()
    }

    /// Gives the descriptor back without having started.
    func abandon() {
        _ = close(descriptor)
        if case .unix(let path) = address { unlink(path) }
    }

    private func cancelled() {
        abandon()
        source = nil
        whenClosed?()
        whenClosed = nil
    }

    private func acceptWaiting() {
        guard !isStopping else { return }
        for _ in 0..<Self.batch {
            guard acceptOne() else { return }
        }
    }

    /// False when nobody waits or the system can give no more.
    private func acceptOne() -> Bool {
        var peer = SocketAddress()
        let client = acceptClient(on: descriptor, address: &peer)
        if client >= 0 {
            admit(client, peer)
            return true
        }
        switch errno {
        // The client has gone again, or the wait was interrupted (accept(2)).
        case ECONNABORTED, EINTR, EPROTO, ENETDOWN, ENETUNREACH, EHOSTDOWN, EHOSTUNREACH, ENONET, EOPNOTSUPP:
            return true
        case EAGAIN: return false
        default:
            waitForDescriptors(errno)
            return false
        }
    }

    private func admit(_ client: Int32, _ peer: SocketAddress) {
        counters.accepted.add(1, ordering: .relaxed)
        let admission = census.admit(peer.subscriber)
        if admission != .admitted { counters.refusedConnections.add(1, ordering: .relaxed) }
        guard admission != .dropped else {
            _ = close(client)
            return
        }
        if peer.family != AF_UNIX { setOptions(client) }
        let accepted = AcceptedClient(
            descriptor: client, remoteAddress: peer.text, subscriber: peer.subscriber, admission: admission)
        let loop = loops.next()
        loop.run { loop.add(accepted) }
    }

    /// The clients stay in the system's queue and are served when connections have closed. The source would fire
    /// without end meanwhile.
    private func waitForDescriptors(_ code: Int32) {
        counters.acceptPauses.add(1, ordering: .relaxed)
        logger.warning("accepting pauses", metadata: ["error": "\(String(cString: strerror(code)))"])
        source?.run(false)
        queue.asyncAfter(deadline: .now() + pause) {
            guard !self.isStopping else { return }
            self.source?.run(true)
        }
    }

    private func setOptions(_ client: Int32) {
        // A response is one write; waiting for more to send with it would cost 40 ms against delayed ACKs.
        setSocketOption(client, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
        // Keeps what waits in the system for a slow reader small, whatever its buffers may grow to.
        setSocketOption(client, Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, 131_072)
    }
}
