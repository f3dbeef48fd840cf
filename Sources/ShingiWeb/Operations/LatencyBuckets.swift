/// The steps by which durations are counted, the same for every route.
enum LatencyBuckets {
    /// Upper ends in microseconds, as text in seconds. What is longer than the last falls into one more.
    static let bounds: [(microseconds: Int, seconds: String)] = [
        (100, "0.0001"), (250, "0.00025"), (500, "0.0005"), (1_000, "0.001"), (2_500, "0.0025"), (5_000, "0.005"),
        (10_000, "0.01"), (25_000, "0.025"), (50_000, "0.05"), (100_000, "0.1"), (250_000, "0.25"), (500_000, "0.5"),
        (1_000_000, "1"), (5_000_000, "5"),
    ]
    static let count = bounds.count + 1

    static func index(of microseconds: Int) -> Int {
        bounds.firstIndex { microseconds <= $0.microseconds } ?? bounds.count
    }
}
