/// Counts open connections in all and by subscriber, across all loops.
final class Census: Sendable {
    enum Admission: Sendable {
        case admitted
        /// Too many: a 503 is owed.
        case refused
        /// So many that not even a refusal is affordable.
        case dropped
    }

    private struct State {
        var admitted = 0
        var refused = 0
        var bySubscriber: [Subscriber: Int] = [:]
    }

    /// How many refusals may be under way at once; each holds a descriptor until the client has read it.
    static let maxRefusals = 64

    private let maxConnections: Int
    private let maxPerSubscriber: Int
    private let state = Guarded(State())

    init(maxConnections: Int, maxPerSubscriber: Int) {
        self.maxConnections = maxConnections
        self.maxPerSubscriber = maxPerSubscriber
    }

    func admit(_ subscriber: Subscriber?) -> Admission {
        state.withLock { state in
            let own = subscriber.flatMap { state.bySubscriber[$0] } ?? 0
            if state.admitted < maxConnections, own < maxPerSubscriber {
                state.admitted += 1
                if let subscriber { state.bySubscriber[subscriber] = own + 1 }
                return .admitted
            }
            guard state.refused < Self.maxRefusals else { return .dropped }
            state.refused += 1
            return .refused
        }
    }

    /// To be called once for each `admitted` or `refused`, when that connection is closed.
    func leave(_ subscriber: Subscriber?, _ admission: Admission) {
        state.withLock { state in
            switch admission {
            case .dropped: return
            case .refused: state.refused -= 1
            case .admitted:
                state.admitted -= 1
                guard let subscriber, let own = state.bySubscriber[subscriber] else { return }
                state.bySubscriber[subscriber] = own > 1 ? own - 1 : nil
            }
        }
    }

    /// Admitted and not yet closed.
    var open: Int { state.withLock { $0.admitted } }
}
