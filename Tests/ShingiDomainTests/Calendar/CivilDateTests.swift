import Testing

@testable import ShingiDomain

@Suite("Civil dates")
struct CivilDateTests {
    @Test("every day of 400 years has the next day number and the next weekday")
    func dayNumbers() throws {
        var number = try #require(CivilDate(year: 1800, month: 1, day: 1)).dayNumber
        var weekday = Weekday.wednesday.rawValue
        for year in 1800..<2200 {
            for month in 1...12 {
                for day in 1...CivilDate.days(inMonth: month, year: year) {
                    let date = CivilDate(unchecked: year, month, day)
                    let agrees =
                        date.dayNumber == number && CivilDate(dayNumber: number) == date
                        && date.weekday.rawValue == weekday
                    guard agrees else {
                        Issue.record("\(date) is not day \(number)")
                        return
                    }
                    number += 1
                    weekday = (weekday + 1) % 7
                }
            }
        }
    }

    @Test("1970-01-01 is day 0, a Thursday")
    func epoch() throws {
        let epoch = try #require(CivilDate(year: 1970, month: 1, day: 1))
        #expect(epoch.dayNumber == 0)
        #expect(epoch.weekday == .thursday)
        #expect(epoch.adding(days: -1).iso == "1969-12-31")
    }

    @Test(
        "a day that does not exist is refused",
        arguments: [
            (2023, 2, 29), (1900, 2, 29), (2024, 2, 30), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0),
            (0, 1, 1), (10_000, 1, 1), (2024, -1, 1), (2024, 1, -1),
        ])
    func noSuchDay(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test("the leap days of 2000 and 2024 exist", arguments: [2000, 2024])
    func leapDays(year: Int) {
        #expect(CivilDate(year: year, month: 2, day: 29) != nil)
    }

    @Test("ISO text is read back as it was written", arguments: ["2026-11-21", "0001-01-01", "9999-12-31"])
    func isoRoundTrip(text: String) {
        #expect(CivilDate(iso: text)?.iso == text)
    }

    @Test(
        "anything but exact ISO text is refused",
        arguments: [
            "2026-1-21", "2026/11/21", "2026-02-30", " 2026-11-21", "2026-11-21Z", "", "２０２６-11-21", "+026-11-21",
        ])
    func isoStrictness(text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test("earlier dates compare less")
    func comparison() throws {
        let dates = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].map {
            try #require(CivilDate(iso: $0))
        }
        #expect(dates.sorted() == dates)
        #expect(dates[0] < dates[1] && !(dates[1] < dates[1]))
    }
}
