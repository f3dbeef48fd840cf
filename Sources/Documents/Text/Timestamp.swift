/// A moment as machine-read documents write it, always in UTC and in whole seconds.
package struct Timestamp: Hashable, Comparable, Sendable {
    package let secondsSince1970: Int64

    package init(secondsSince1970: Int64) {
        self.secondsSince1970 = secondsSince1970
    }

    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    /// `20220601T050000Z` (RFC 5545 §3.3.5, form 2).
    package var basic: String {
        let parts = parts
        return "\(parts.year)\(parts.month)\(parts.day)T\(parts.hour)\(parts.minute)\(parts.second)Z"
    }

    /// `2022-06-01T05:00:00Z` (RFC 3339 §5.6).
    package var extended: String {
        let parts = parts
        return "\(parts.year)-\(parts.month)-\(parts.day)T\(parts.hour):\(parts.minute):\(parts.second)Z"
    }

    /// `1 Jun 2022 14:00:00 +0900` (RFC 5322 §3.3), in Japan's time, which has no summer time.
    var mail: String {
        let (days, second) = floored(secondsSince1970 + 9 * 3_600, by: 86_400)
        let date = Self.date(ofDay: days)
        let time = [second / 3_600, second / 60 % 60, second % 60].map { padded($0, to: 2) }.joined(separator: ":")
        return "\(date.day) \(Self.months[Int(date.month) - 1]) \(padded(date.year, to: 4)) \(time) +0900"
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private var parts: (year: String, month: String, day: String, hour: String, minute: String, second: String) {
        let (days, second) = floored(secondsSince1970, by: 86_400)
        let date = Self.date(ofDay: days)
        return (
            padded(date.year, to: 4), padded(date.month, to: 2), padded(date.day, to: 2),
            padded(second / 3_600, to: 2), padded(second / 60 % 60, to: 2), padded(second % 60, to: 2)
        )
    }

    /// Days since 1970-01-01 to a Gregorian date, in years that begin in March so that the leap day is the last.
    private static func date(ofDay days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = floored(days + 719_468, by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}

/// Division that rounds down, so that moments before 1970 work too.
private func floored(_ value: Int64, by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}

private func padded(_ number: Int64, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
