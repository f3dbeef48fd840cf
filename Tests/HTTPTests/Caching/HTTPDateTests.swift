import Testing

@testable import HTTP

@Suite("HTTPDate")
struct HTTPDateTests {
    @Test("writes and reads IMF-fixdate", arguments: dates)
    func fixdate(_ seconds: Int, _ text: String) {
        #expect(HTTPDate(secondsSince1970: seconds).text == text)
        #expect(HTTPDate(text)?.secondsSince1970 == seconds)
    }

    static let dates: [(Int, String)] = [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
        (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (946_684_799, "Fri, 31 Dec 1999 23:59:59 GMT"),
        (946_684_800, "Sat, 01 Jan 2000 00:00:00 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (951_868_800, "Wed, 01 Mar 2000 00:00:00 GMT"), (1_556_636_400, "Tue, 30 Apr 2019 15:00:00 GMT"),
        (1_709_164_800, "Thu, 29 Feb 2024 00:00:00 GMT"), (2_147_483_647, "Tue, 19 Jan 2038 03:14:07 GMT"),
        (2_147_483_648, "Tue, 19 Jan 2038 03:14:08 GMT"), (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"),
        (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"), (253_402_300_799, "Fri, 31 Dec 9999 23:59:59 GMT"),
    ]

    @Test("each day of 400 years is the one after the day before")
    func everyDay() {
        var last = CivilDay.date(ofDay: -1)
        for day in 0..<146_097 {
            let date = CivilDay.date(ofDay: day)
            let follows =
                date == (last.year, last.month, last.day + 1) || date == (last.year, last.month + 1, 1)
                || date == (last.year + 1, 1, 1)
            if !follows || CivilDay.day(year: date.year, month: date.month, day: date.day) != day {
                Issue.record("day \(day) is \(date)")
            }
            last = date
        }
    }

    @Test("reads the two old forms (RFC 9110 §5.6.7)", arguments: oldForms)
    func oldForm(_ text: String, _ seconds: Int) {
        #expect(HTTPDate(text)?.secondsSince1970 == seconds)
    }

    static let oldForms: [(String, Int)] = [
        ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777), ("Sun Nov  6 08:49:37 1994", 784_111_777),
        ("Thu Feb 29 00:00:00 2024", 1_709_164_800), ("Tuesday, 19-Jan-38 03:14:08 GMT", 2_147_483_648),
    ]

    @Test("what is no date is not read", arguments: malformed)
    func refused(_ text: String) {
        #expect(HTTPDate(text) == nil)
    }

    static let malformed = [
        "", "0", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 JST", "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 31 Feb 2024 08:49:37 GMT", "Thu, 29 Feb 2023 00:00:00 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
        "Sun, 06 Nov 1994 08:60:00 GMT", "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 Nov +994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49 GMT", "Son, 06 Nov 1994 08:49:37 GMT", "Sun, 00 Nov 1994 08:49:37 GMT",
        "1994-11-06T08:49:37Z", "Sun Nov 6 1994", "Sun,  06 Nov 1994 08:49:37 GMT",
    ]
}
