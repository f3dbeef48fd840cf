import ShingiDomain
import Synchronization

/// A clock that a test sets; it stands still between.
final class TestClock: Sendable {
    private let instant = Mutex(Instant(unixMilliseconds: 1_658_451_600_000))  // 2022-07-22 10:00 in Japan

    var now: Instant { instant.withLock { $0 } }

    var clock: ShingiDomain.Clock { ShingiDomain.Clock { [self] in now } }

    func advance(minutes: Int64) {
        instant.withLock { $0 = $0.adding(seconds: minutes * 60) }
    }

    func advance(seconds: Int64) {
        instant.withLock { $0 = $0.adding(seconds: seconds) }
    }

    func set(_ date: CivilDate, _ time: TimeOfDay) {
        instant.withLock { $0 = Instant(date, time) }
    }
}
