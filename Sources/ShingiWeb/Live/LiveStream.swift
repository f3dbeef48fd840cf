import HTTP
import HTTPServer
import ShingiDomain
import ShingiServices

/// One screen's connection. It holds at most the newest event: who reads slowly misses what lay between.
final class LiveStream: LiveContent {
    private struct State {
        var waiting: LiveEvent?
        /// The event that the client has, from here or from before it came back (`Last-Event-ID`).
        var lastID: String?
        var owesRetry = true
        var owesHeartbeat = false
        var isOver = false
        var wake: (@Sendable () -> Void)?
    }

    let topic: LiveTopic
    let actor: Actor
    let session: Int64
    let begun: Instant
    private let state: Guarded<State>
    private let whenEnded: @Sendable (LiveStream) -> Void

    init(
        _ topic: LiveTopic, for session: Session, at now: Instant, lastEventID: String?,
        whenEnded: @escaping @Sendable (LiveStream) -> Void
    ) {
        self.topic = topic
        actor = session.actor
        self.session = session.id
        begun = now
        self.whenEnded = whenEnded
        state = Guarded(State(lastID: lastEventID))
    }

    func offer(_ event: LiveEvent) {
        change { state in
            state.waiting = event.id == state.lastID ? nil : event
        }
    }

    func beat() {
        change { $0.owesHeartbeat = true }
    }

    /// Ends it from here; the browser comes back by itself.
    func close() {
        change { $0.isOver = true }
    }

    func begin(wake: @escaping @Sendable () -> Void) {
        state.withLock { $0.wake = wake }
    }

    func take() -> [UInt8]? {
        state.withLock { state in
            var bytes: [UInt8] = state.owesRetry ? LiveEvent.retry : []
            if let event = state.waiting {
                bytes += event.bytes
                state.lastID = event.id
            } else if state.owesHeartbeat {
                bytes += LiveEvent.heartbeat
            }
            state.waiting = nil
            (state.owesRetry, state.owesHeartbeat) = (false, false)
            return bytes.isEmpty && state.isOver ? nil : bytes
        }
    }

    func end() {
        state.withLock { $0.wake = nil }
        whenEnded(self)
    }

    private func change(_ body: (inout State) -> Void) {
        let wake = state.withLock { state in
            body(&state)
            return state.wake
        }
        wake?()
    }
}
