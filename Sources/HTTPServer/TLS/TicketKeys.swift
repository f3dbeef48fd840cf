import Crypto
import Glibc

/// The keys that session tickets are sealed with (RFC 5077, RFC 8446 §4.6.1). They live in memory alone and change, so
/// that whoever gets at one later cannot open what was recorded long before.
final class TicketKeys: Sendable {
    struct Key {
        let name = RandomBytes.make(16)
        let cipherKey = RandomBytes.make(32)
        let macKey = RandomBytes.make(32)
        let made: Int
    }

    /// For so many seconds a key seals tickets, and for as many again it opens them.
    static let lifetime = 8 * 3_600

    /// The newest first; never more than two.
    private let keys: Guarded<[Key]>
    private let clock: @Sendable () -> Int

    /// - Parameter clock: seconds of a clock that never jumps.
    init(clock: @escaping @Sendable () -> Int = TicketKeys.monotonic) {
        self.clock = clock
        keys = Guarded([])
    }

    /// The key for new tickets.
    var current: Key {
        let now = clock()
        return keys.withLock { keys in
            if let first = keys.first, now - first.made < Self.lifetime { return first }
            let key = Key(made: now)
            keys = [key] + keys.prefix(1)
            return key
        }
    }

    /// The key of that name while its tickets hold, and whether a newer one seals by now.
    func find(_ name: UnsafeBufferPointer<UInt8>) -> (key: Key, isOld: Bool)? {
        let now = clock()
        return keys.withLock { keys in
            guard let key = keys.first(where: { $0.name.elementsEqual(name) }) else { return nil }
            let age = now - key.made
            return age < 2 * Self.lifetime ? (key, age >= Self.lifetime) : nil
        }
    }

    static let monotonic: @Sendable () -> Int = {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec
    }
}
