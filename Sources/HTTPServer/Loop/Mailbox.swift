/// Work that other threads have for a loop. While the loop waits for its sockets it is woken; otherwise its queue runs
/// the work like any other.
final class Mailbox: Sendable {
    typealias Work = @Sendable () -> Void

    /// How the one who brought the first piece of work makes the loop look.
    enum Delivery {
        case wake
        case enqueue
        /// Somebody before has seen to it.
        case none
    }

    private struct State {
        var work: [Work] = []
        /// The loop is among its sockets, on its queue, and looks here again before it leaves them.
        var isAttended = false

        mutating func take() -> [Work] {
            defer { work = [] }
            return work
        }
    }

    private let state = Guarded(State())

    func put(_ work: @escaping Work) -> Delivery {
        state.withLock { state in
            state.work.append(work)
            guard state.work.count == 1 else { return .none }
            return state.isAttended ? .wake : .enqueue
        }
    }

    /// The work so far.
    func take() -> [Work] {
        state.withLock { $0.take() }
    }

    /// As `take`; from now on who puts something in is to wake the loop.
    func attend() -> [Work] {
        state.withLock { state in
            state.isAttended = true
            return state.take()
        }
    }

    /// As `take`; from now on who puts something in is to enqueue.
    func leave() -> [Work] {
        state.withLock { state in
            state.isAttended = false
            return state.take()
        }
    }
}
