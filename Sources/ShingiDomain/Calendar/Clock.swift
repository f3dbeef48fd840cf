import Glibc

/// Where the time comes from. Services take one, so that a test can say what time it is.
package struct Clock: Sendable {
    package let now: @Sendable () -> Instant

    package init(now: @escaping @Sendable () -> Instant) {
        self.now = now
    }

    /// The machine's clock.
    package static let system = Clock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(unixMilliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// A clock that stands still.
    package static func fixed(_ instant: Instant) -> Clock { Clock { instant } }

    package var today: CivilDate { now().civilDate }
}
