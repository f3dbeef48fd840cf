/// What has been answered on one route.
struct RequestTotals {
    /// 1xx to 5xx.
    let byStatusClass: [Int]
    /// By `LatencyBuckets`, not summed up.
    let byLatency: [Int]
    /// Of all answers together.
    let microseconds: Int

    var count: Int { byLatency.reduce(0, +) }
    var clientErrors: Int { byStatusClass[3] }
    var serverErrors: Int { byStatusClass[4] }

    /// The upper end of the bucket that `share` of the answers stayed within, in microseconds; nil beyond the last.
    func latency(of share: Double) -> Int? {
        let wanted = Int((Double(count) * share).rounded(.up))
        var sum = 0
        for (bucket, bound) in zip(byLatency, LatencyBuckets.bounds) {
            sum += bucket
            if sum >= wanted { return bound.microseconds }
        }
        return nil
    }
}
