import Synchronization

/// Counts answers and how long they took, by route.
///
/// Each event loop has cells of its own, so that loops do not pass cache lines to and fro; acts and slow work, answered
/// from other queues, count into the cells of the loop that their request came on.
///
/// `@unchecked Sendable`: the memory is laid out once, and every cell in it is an atomic.
final class RequestCounters: @unchecked Sendable {
    /// Of the status: 1xx to 5xx.
    private static let classes = 5
    /// Then the buckets, then the microseconds in all.
    private static let width = classes + LatencyBuckets.count + 1

    private let loops: Int
    private let routes: Int
    private let cells: UnsafeMutablePointer<Atomic<Int>>

    init(loops: Int, routes: Int) {
        (self.loops, self.routes) = (max(1, loops), routes)
        let count = self.loops * routes * Self.width
        cells = .allocate(capacity: count)
        for index in 0..<count { (cells + index).initialize(to: Atomic(0)) }
    }

    deinit {
        cells.deinitialize(count: loops * routes * Self.width)
        cells.deallocate()
    }

    /// - Parameters:
    ///   - route: a `Route`'s number.
    ///   - loop: on which the request came.
    func count(route: Int, status: Int, microseconds: Int, loop: Int) {
        let own = cells + (loop % loops * routes + route) * Self.width
        own[min(max(status / 100, 1), Self.classes) - 1].add(1, ordering: .relaxed)
        own[Self.classes + LatencyBuckets.index(of: microseconds)].add(1, ordering: .relaxed)
        own[Self.width - 1].add(microseconds, ordering: .relaxed)
    }

    func totals(of route: Int) -> RequestTotals {
        let sums = (0..<Self.width).map { cell in
            (0..<loops).reduce(0) { sum, loop in
                sum + cells[(loop * routes + route) * Self.width + cell].load(ordering: .relaxed)
            }
        }
        return RequestTotals(
            byStatusClass: Array(sums[..<Self.classes]),
            byLatency: Array(sums[Self.classes..<(Self.width - 1)]), microseconds: sums[Self.width - 1])
    }
}
