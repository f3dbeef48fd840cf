import Glibc

/// Measures how long something takes, by a clock that never jumps.
struct Stopwatch: Sendable {
    private let started = Stopwatch.nanoseconds

    var microseconds: Int {
        (Self.nanoseconds - started) / 1_000
    }

    private static var nanoseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
