import CSockets
import Dispatch
import Glibc

/// Watches the sockets of one loop, behind a single Dispatch source on the loop's queue.
///
/// A source for each socket would be armed anew after every event by Dispatch's manager thread: three more calls to the
/// system and mostly a switch of threads, twice the cost of a small request. Here a socket is armed once (epoll(7),
/// level-triggered), and one event of the source serves all sockets that are ready.
final class Poller {
    /// Sockets asked for at one go.
    private static let batch = 64
    /// After so many batches other work of the queue gets its turn.
    private static let rounds = 4

    private let descriptor: Int32
    private let source: any DispatchSourceRead
    private let events = UnsafeMutableRawPointer.allocate(byteCount: batch * EpollEvent.stride, alignment: 8)

    /// - Parameter handler: called on the queue with the slot and what is ready; it may close sockets.
    init(queue: DispatchQueue, handler: @escaping (_ slot: Int, _ ready: Readiness) -> Void) throws(ServerError) {
        let descriptor = shingi_epoll_create()
        guard descriptor >= 0 else { throw .system(call: "epoll_create1", address: "the loop", code: errno) }
        self.descriptor = descriptor
        source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { [weak self] in self?.serve(handler) }
        source.setCancelHandler { _ = close(descriptor) }
        source.activate()
    }

    deinit {
        source.cancel()
        events.deallocate()
    }

    /// - Returns: false when the system has no memory for it.
    func add(_ socket: Int32, slot: Int, interest: Readiness) -> Bool {
        control(Epoll.add, socket, slot, interest)
    }

    func change(_ socket: Int32, slot: Int, interest: Readiness) {
        _ = control(Epoll.change, socket, slot, interest)
    }

    /// To be called before the socket is closed.
    func remove(_ socket: Int32) {
        _ = control(Epoll.remove, socket, 0, [])
    }

    /// A slot emptied in a batch is not filled again before the batch ends, because clients are added by the queue; so
    /// an event never meets the wrong connection.
    private func serve(_ handler: (Int, Readiness) -> Void) {
        for _ in 0..<Self.rounds {
            let count = Int(shingi_epoll_wait(descriptor, events, Int32(Self.batch), 0))
            guard count > 0 else { return }
            for index in 0..<count {
                let event = EpollEvent(from: events + index * EpollEvent.stride)
                handler(event.slot, event.readiness)
            }
        }
    }

    private func control(_ operation: Int32, _ socket: Int32, _ slot: Int, _ interest: Readiness) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: EpollEvent.stride, alignment: 8) { buffer in
            guard let event = buffer.baseAddress else { return false }
            EpollEvent(slot: slot, readiness: interest).store(to: event)
            return shingi_epoll_control(descriptor, operation, socket, event) == 0
        }
    }
}
