import CSockets
import Dispatch
import Glibc

/// Watches the sockets of one loop, behind a single Dispatch source on the loop's queue.
///
/// A source for each socket would be armed anew after every event by Dispatch's manager thread: three more calls to the
/// system and mostly a switch of threads, twice the cost of a small request. Here a socket is armed once (epoll(7),
/// level-triggered), and the source only begins a turn: it lasts while sockets keep becoming ready, because the way back
/// through Dispatch costs as much for the loop as for a socket.
final class Poller {
    /// Sockets asked for at one go.
    private static let batch = 64
    /// How long a turn waits for the next socket, asleep, before it gives the queue back; in milliseconds.
    private static let patience: Int32 = 5
    /// After so many milliseconds the queue's other work, such as its timer, gets its turn.
    private static let turn: Int64 = 20
    /// Instead of a slot: the loop was woken.
    private static let wakeSlot = -1

    private let descriptor: Int32
    private let waker: Int32
    private let source: any DispatchSourceRead
    private let events = UnsafeMutableRawPointer.allocate(byteCount: batch * EpollEvent.stride, alignment: 8)

    /// - Parameter turn: called on the queue when something is ready; calls `serve`.
    init(queue: DispatchQueue, turn: @escaping () -> Void) throws(ServerError) {
        let descriptor = shingi_epoll_create()
        guard descriptor >= 0 else { throw .system(call: "epoll_create1", address: "the loop", code: errno) }
        let waker = shingi_eventfd_create()
        guard waker >= 0 else {
            let code = errno
            _ = close(descriptor)
            throw .system(call: "eventfd", address: "the loop", code: code)
        }
        self.descriptor = descriptor
        self.waker = waker
        source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler(handler: turn)
        source.setCancelHandler {
            _ = close(descriptor)
            _ = close(waker)
        }
        source.activate()
        // Edge-triggered, so that nobody needs to read it empty.
        _ = control(Epoll.add, waker, Self.wakeSlot, [.reading, .onEdge])
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

    /// Ends the wait of a turn. From any thread.
    func wake() {
        shingi_eventfd_add(waker)
    }

    /// Serves sockets for a turn, on the queue.
    ///
    /// A slot emptied in a batch is not filled again before the batch ends, because clients are added between batches;
    /// so an event never meets the wrong connection.
    ///
    /// - Parameters:
    ///   - began, ended: called before and after the sockets that became ready at once.
    ///   - ready: called with the slot and what is ready; it may close sockets.
    ///   - woken: called between batches after `wake`.
    func serve(
        now: () -> Int64, began: () -> Void, ready: (_ slot: Int, _ readiness: Readiness) -> Void,
        ended: () -> Void, woken: () -> Void
    ) {
        let end = now() + Self.turn
        repeat {
            let count = Int(shingi_epoll_wait(descriptor, events, Int32(Self.batch), Self.patience))
            guard count > 0 else { return }
            var isWoken = false
            began()
            for index in 0..<count {
                let event = EpollEvent(from: events + index * EpollEvent.stride)
                if event.slot == Self.wakeSlot { isWoken = true } else { ready(event.slot, event.readiness) }
            }
            ended()
            if isWoken { woken() }
        } while now() < end
    }

    private func control(_ operation: Int32, _ socket: Int32, _ slot: Int, _ interest: Readiness) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: EpollEvent.stride, alignment: 8) { buffer in
            guard let event = buffer.baseAddress else { return false }
            EpollEvent(slot: slot, readiness: interest).store(to: event)
            return shingi_epoll_control(descriptor, operation, socket, event) == 0
        }
    }
}
