import Synchronization

/// What one loop or the acceptor counts; read from elsewhere at any time.
final class Counters: Sendable {
    let accepted = Atomic<Int>(0)
    let refusedConnections = Atomic<Int>(0)
    let requests = Atomic<Int>(0)
    let refusedRequests = Atomic<Int>(0)
    let acceptPauses = Atomic<Int>(0)
    let handshakes = Atomic<Int>(0)
    let resumedSessions = Atomic<Int>(0)
    let failedHandshakes = Atomic<Int>(0)

    func add(to statistics: inout ServerStatistics) {
        statistics.acceptedConnections += accepted.load(ordering: .relaxed)
        statistics.refusedConnections += refusedConnections.load(ordering: .relaxed)
        statistics.requests += requests.load(ordering: .relaxed)
        statistics.refusedRequests += refusedRequests.load(ordering: .relaxed)
        statistics.acceptPauses += acceptPauses.load(ordering: .relaxed)
        statistics.handshakes += handshakes.load(ordering: .relaxed)
        statistics.resumedSessions += resumedSessions.load(ordering: .relaxed)
        statistics.failedHandshakes += failedHandshakes.load(ordering: .relaxed)
    }
}
