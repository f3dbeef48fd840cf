/// A moment as HTTP writes it, in whole seconds (RFC 9110 §5.6.7). By arithmetic: a kept DateFormatter costs more than
/// the rest of a response's head.
package struct HTTPDate: Hashable, Comparable, Sendable {
    package let secondsSince1970: Int

    package init(secondsSince1970: Int) {
        self.secondsSince1970 = secondsSince1970
    }

    /// IMF-fixdate, `Sun, 06 Nov 1994 08:49:37 GMT`.
    package var text: String {
        let (days, second) = secondsSince1970.flooredQuotient(by: 86_400)
        let (year, month, day) = CivilDay.date(ofDay: days)
        // 1970-01-01 was a Thursday.
        let weekday = (days + 4).flooredQuotient(by: 7).remainder
        return "\(Self.weekdays[weekday]), \(Self.two(day)) \(Self.months[month - 1]) \(Self.four(year)) "
            + "\(Self.two(second / 3_600)):\(Self.two(second / 60 % 60)):\(Self.two(second % 60)) GMT"
    }

    package static func < (left: HTTPDate, right: HTTPDate) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func two(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    private static func four(_ number: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, 4 - text.utf8.count)) + text
    }
}
