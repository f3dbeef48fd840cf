import Testing

@testable import ShingiDomain

@Suite("Instants")
struct InstantTests {
    @Test(
        "text is UTC with milliseconds and is read back",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (1_795_237_385_123, "2026-11-21T05:03:05.123Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
        ])
    func isoRoundTrip(milliseconds: Int64, text: String) {
        #expect(Instant(unixMilliseconds: milliseconds).iso == text)
        #expect(Instant(iso: text)?.unixMilliseconds == milliseconds)
    }

    @Test(
        "other spellings are refused",
        arguments: [
            "2026-11-21T05:03:05Z", "2026-11-21 05:03:05.123Z", "2026-11-21T05:03:60.000Z", "2026-11-21T24:00:00.000Z",
            "2026-11-31T05:03:05.123Z", "2026-11-21T05:03:05.123+", "", "2026-11-21T05:03:05.12あ",
        ])
    func isoStrictness(text: String) {
        #expect(Instant(iso: text) == nil)
    }

    @Test(
        "the day and the time are Japan's, nine hours ahead",
        arguments: [
            ("2026-11-21T14:59:59.999Z", "2026-11-21", "23:59"), ("2026-11-21T15:00:00.000Z", "2026-11-22", "00:00"),
            ("1969-12-31T15:00:00.000Z", "1970-01-01", "00:00"), ("2022-06-01T00:59:30.000Z", "2022-06-01", "09:59"),
            ("1969-12-31T14:59:00.000Z", "1969-12-31", "23:59"),
        ])
    func japan(text: String, date: String, time: String) throws {
        let instant = try #require(Instant(iso: text))
        #expect(instant.civilDate.iso == date)
        #expect(instant.timeOfDay.iso == time)
    }

    @Test("a date and a time in Japan make the instant that shows them")
    func fromJapan() throws {
        let date = try #require(CivilDate(iso: "2022-06-01"))
        let instant = Instant(date, try #require(TimeOfDay(hour: 9, minute: 59)))
        #expect(instant.iso == "2022-06-01T00:59:00.000Z")
        #expect(instant.civilDate == date)
    }

    @Test("the system's clock runs and a fixed one stands")
    func clocks() {
        let system = Clock.system.now()
        #expect(system.unixMilliseconds > 1_700_000_000_000)
        #expect(Clock.fixed(system).now() == system)
    }
}
