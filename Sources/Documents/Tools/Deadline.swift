import Glibc

/// A moment to be done by, on a clock that never jumps.
struct Deadline {
    private let moment: Int

    init(seconds: Int) {
        moment = Deadline.now + seconds * 1_000
    }

    /// Until then, as `poll` takes them; 0 once it has passed.
    var milliseconds: Int32 { Int32(clamping: max(moment - Deadline.now, 0)) }

    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}
