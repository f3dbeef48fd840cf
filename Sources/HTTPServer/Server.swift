import Dispatch
import HTTP
import Logging

/// An HTTP/1.1 server (RFC 9110, RFC 9112) on POSIX sockets and Dispatch.
package final class Server: Sendable {
    private enum State {
        case new
        case running([Listener])
        case stopped
    }

    private let configuration: ServerConfiguration
    private let logger: Logger
    private let census: Census
    private let loops: [EventLoop]
    private let rotation: LoopRotation
    private let counters = Counters()
    /// Accepting has a queue of its own, so that a busy loop delays no new client of the others.
    private let acceptQueue = DispatchQueue(label: "http.accept")
    private let state = Guarded(State.new)

    package init(configuration: ServerConfiguration, application: any Application, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        let census = Census(
            maxConnections: configuration.maxConnections, maxPerSubscriber: configuration.maxConnectionsPerAddress)
        self.census = census
        loops = (0..<max(1, configuration.loops)).map { index in
            EventLoop(
                index: index, configuration: configuration, application: application, logger: logger, census: census)
        }
        rotation = LoopRotation(loops)
    }

    /// Binds all addresses and begins to accept.
    ///
    /// - Returns: the port of each address in the configuration's order, 0 for a Unix socket.
    package func start() throws(ServerError) -> [Int] {
        let listeners = try state.withLock { state throws(ServerError) in
            guard case .new = state else { throw .alreadyStarted }
            for loop in loops { try loop.start() }
            let listeners = try makeListeners()
            state = .running(listeners)
            return listeners
        }
        acceptQueue.async {
            for listener in listeners { listener.start() }
        }
        return listeners.map(\.port)
    }

    /// Stops in good order: accepts nobody new, ends idle connections, finishes the requests under way and closes their
    /// connections.
    ///
    /// - Parameters:
    ///   - grace: what is not finished by then is broken off.
    ///   - completion: called once no connection is left, on a queue of the server's.
    package func stop(grace: Duration, completion: @escaping @Sendable () -> Void) {
        let listeners = state.withLock { state in
            defer { state = .stopped }
            return if case .running(let listeners) = state { listeners } else { [Listener]() }
        }
        let group = DispatchGroup()
        for listener in listeners {
            group.enter()
            acceptQueue.async { listener.stop { group.leave() } }
        }
        loops.forEach { _ in group.enter() }
        // Behind the last client that was accepted, on the acceptor's queue as well as on the loop's.
        acceptQueue.async { [loops] in
            for loop in loops { loop.run { loop.stop { group.leave() } } }
        }
        for loop in loops {
            loop.run(after: grace) { loop.closeAll() }
        }
        group.notify(queue: acceptQueue, execute: completion)
    }

    /// As `stop(grace:completion:)`, returning when no connection is left.
    package func stop(grace: Duration) async {
        await withCheckedContinuation { continuation in
            stop(grace: grace) { continuation.resume() }
        }
    }

    package var statistics: ServerStatistics {
        var statistics = ServerStatistics(openConnections: census.open)
        counters.add(to: &statistics)
        for loop in loops { loop.counters.add(to: &statistics) }
        return statistics
    }

    private func makeListeners() throws(ServerError) -> [Listener] {
        var listeners: [Listener] = []
        do throws(ServerError) {
            for address in configuration.addresses {
                listeners.append(
                    try Listener(
                        address, configuration: configuration, queue: acceptQueue, loops: rotation, census: census,
                        counters: counters, logger: logger))
            }
        } catch {
            for listener in listeners { listener.abandon() }
            throw error
        }
        return listeners
    }
}
