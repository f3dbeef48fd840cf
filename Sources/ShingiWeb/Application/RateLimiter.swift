import HTTPServer
import ShingiDomain

/// A token bucket for each client: full at first, refilled evenly, emptied by one with each request.
final class RateLimiter: Sendable {
    private struct Bucket {
        var tokens: Double
        var at: Instant
    }

    /// Clients remembered at most, some 100 bytes each.
    static let capacity = 10_000

    private let size: Double
    private let perMillisecond: Double
    private let buckets = Guarded<[ClientNetwork: Bucket]>([:])

    init(perMinute: Int) {
        size = Double(perMinute)
        perMillisecond = Double(perMinute) / 60_000
    }

    /// Takes a token.
    ///
    /// - Returns: nil when there was one, else the whole seconds until there is.
    func wait(for client: ClientNetwork, at now: Instant) -> Int? {
        buckets.withLock { buckets in
            if buckets.count >= Self.capacity, buckets[client] == nil { forget(&buckets, at: now) }
            var bucket = buckets[client] ?? Bucket(tokens: size, at: now)
            bucket.tokens = level(of: bucket, at: now)
            bucket.at = max(bucket.at, now)
            let isAdmitted = bucket.tokens >= 1
            if isAdmitted { bucket.tokens -= 1 }
            buckets[client] = bucket
            return isAdmitted ? nil : max(1, Int(((1 - bucket.tokens) / perMillisecond / 1_000).rounded(.up)))
        }
    }

    /// Clients in memory.
    var count: Int { buckets.withLock { $0.count } }

    /// Those whose bucket is full again are as if they had never come; when all are busy, the half that has most left
    /// goes.
    private func forget(_ buckets: inout [ClientNetwork: Bucket], at now: Instant) {
        buckets = buckets.filter { level(of: $0.value, at: now) < size }
        guard buckets.count >= Self.capacity else { return }
        let levels = buckets.mapValues { level(of: $0, at: now) }
        let busiest = levels.sorted { $0.value < $1.value }.prefix(Self.capacity / 2).map(\.key)
        let kept = Set(busiest)
        buckets = buckets.filter { kept.contains($0.key) }
    }

    private func level(of bucket: Bucket, at now: Instant) -> Double {
        min(size, bucket.tokens + Double(max(0, bucket.at.milliseconds(to: now))) * perMillisecond)
    }
}
