import ShingiDomain
import Synchronization

/// A clock that stands still until a test moves it.
final class TestClock: Sendable {
    private let instant: Mutex<Instant>

    init(_ instant: Instant) {
        self.instant = Mutex(instant)
    }

    var clock: Clock { Clock { self.instant.withLock { $0 } } }

    func move(to instant: Instant) {
        self.instant.withLock { $0 = instant }
    }

    func advance(minutes: Int64) {
        instant.withLock { $0 = $0.adding(seconds: minutes * 60) }
    }
}
