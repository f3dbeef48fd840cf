/// A moment, in milliseconds since 1970-01-01T00:00:00Z, negative before.
package struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let unixMilliseconds: Int64

    package init(unixMilliseconds: Int64) {
        self.unixMilliseconds = unixMilliseconds
    }

    /// The moment when clocks in Japan show this date and time.
    package init(_ date: CivilDate, _ time: TimeOfDay) {
        let minutes = date.dayNumber * 1_440 + time.minutesSinceMidnight
        unixMilliseconds = Int64(minutes) * 60_000 - Self.japanOffset
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.unixMilliseconds < right.unixMilliseconds }

    package func adding(milliseconds: Int64) -> Instant {
        Instant(unixMilliseconds: unixMilliseconds + milliseconds)
    }

    package func adding(seconds: Int64) -> Instant { adding(milliseconds: seconds * 1_000) }

    /// From this moment to the other, negative when the other is earlier.
    package func milliseconds(to other: Instant) -> Int64 { other.unixMilliseconds - unixMilliseconds }

    package var description: String { iso }

    /// Japan Standard Time is UTC+9 the whole year; there has been no summer time since 1951.
    static let japanOffset: Int64 = 9 * 3_600_000
}
