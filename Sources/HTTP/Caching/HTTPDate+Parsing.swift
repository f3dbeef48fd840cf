extension HTTPDate {
    /// Reads the three forms a recipient must know (RFC 9110 §5.6.7); nil for anything else, as a date that cannot
    /// be read counts as not given. The weekday is not compared with the date. `now` settles the century of the form
    /// with a year of two digits, which nothing sends any more; the default does for that.
    package init?(_ text: String, now: HTTPDate = HTTPDate(secondsSince1970: 1_800_000_000)) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map { Array($0.utf8) }
        let found: HTTPDate?
        switch words.count {
        case 6: found = Self.fixdate(words)
        case 4: found = Self.rfc850(words, now: now)
        case 5, 7: found = Self.asctime(words.filter { !$0.isEmpty })
        default: found = nil
        }
        guard let found else { return nil }
        self = found
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`; or asctime with a one-digit day after two spaces, which has six words too.
    private static func fixdate(_ words: [[UInt8]]) -> HTTPDate? {
        guard words[0].count == 4 else { return asctime(words.filter { !$0.isEmpty }) }
        guard isWeekday(words[0].dropLast()), words[0].last == UInt8(ascii: ","), words[5].elementsEqual("GMT".utf8)
        else { return nil }
        return date(year: words[3], month: words[2], day: words[1], time: words[4])
    }

    /// `Sunday, 06-Nov-94 08:49:37 GMT`
    private static func rfc850(_ words: [[UInt8]], now: HTTPDate) -> HTTPDate? {
        let parts = words[1].split(separator: UInt8(ascii: "-")).map(Array.init)
        guard isWeekday(words[0].prefix(3)), words[0].last == UInt8(ascii: ","), words[3].elementsEqual("GMT".utf8),
            parts.count == 3, let short = number(parts[2], digits: 2)
        else { return nil }
        // More than 50 years ahead means the last century that had these two digits.
        let thisYear = CivilDay.date(ofDay: now.secondsSince1970 / 86_400).year
        let year = thisYear / 100 * 100 + short
        return date(
            year: Array(String(year > thisYear + 50 ? year - 100 : year).utf8), month: parts[1], day: parts[0],
            time: words[2])
    }

    /// `Sun Nov  6 08:49:37 1994`
    private static func asctime(_ words: [[UInt8]]) -> HTTPDate? {
        guard words.count == 5, isWeekday(words[0][...]) else { return nil }
        let day = words[2].count == 1 ? [0x30] + words[2] : words[2]
        return date(year: words[4], month: words[1], day: day, time: words[3])
    }

    private static func date(year: [UInt8], month: [UInt8], day: [UInt8], time: [UInt8]) -> HTTPDate? {
        let parts = time.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Array.init)
        guard let year = number(year, digits: 4),
            let month = months.firstIndex(where: { month.elementsEqual($0.utf8) }),
            let day = number(day, digits: 2), let days = CivilDay.day(year: year, month: month + 1, day: day),
            parts.count == 3, let hour = number(parts[0], digits: 2), hour < 24,
            let minute = number(parts[1], digits: 2), minute < 60,
            // 60 is a leap second.
            let second = number(parts[2], digits: 2), second <= 60
        else { return nil }
        return HTTPDate(secondsSince1970: days * 86_400 + hour * 3_600 + minute * 60 + second)
    }

    private static func isWeekday(_ bytes: ArraySlice<UInt8>) -> Bool {
        weekdays.contains { bytes.elementsEqual($0.utf8) }
    }

    private static func number(_ bytes: [UInt8], digits: Int) -> Int? {
        guard bytes.count == digits, bytes.allSatisfy(\.isDigit) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
