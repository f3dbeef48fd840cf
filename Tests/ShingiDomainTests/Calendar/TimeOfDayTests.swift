import Testing

@testable import ShingiDomain

@Suite("Times of day")
struct TimeOfDayTests {
    @Test("every minute of the day is read back from each way of writing it")
    func roundTrip() {
        for minute in 0..<1_440 {
            let time = TimeOfDay(minutesSinceMidnight: minute)
            #expect(TimeOfDay.reading(time.japanese) == .success(time))
            #expect(TimeOfDay.reading(time.iso) == .success(time))
            #expect(TimeOfDay(iso: time.iso) == time)
            #expect(time.minutesSinceMidnight == minute)
        }
    }

    @Test(
        "what people type is read",
        arguments: [
            ("9:59", "09:59"), ("9時59分", "09:59"), ("午前9時59分", "09:59"), ("午前９時５９分", "09:59"), ("９：５９", "09:59"),
            ("午後2時", "14:00"), ("14時", "14:00"), ("午後2時半", "14:30"), ("午後2:05", "14:05"), ("午後 3 時 36 分", "15:36"),
            ("正午", "12:00"), ("午後0時16分", "12:16"), ("0:00", "00:00"), ("午前十時", "10:00"),
        ])
    func reading(text: String, iso: String) {
        #expect(TimeOfDay.reading(text).map(\.iso) == .success(iso))
    }

    @Test(
        "times are written as in records",
        arguments: [
            ("09:59", "午前9時59分"), ("14:00", "午後2時"), ("12:00", "正午"), ("12:16", "午後0時16分"), ("00:05", "午前0時5分"),
        ])
    func writing(iso: String, japanese: String) {
        #expect(TimeOfDay(iso: iso)?.japanese == japanese)
    }

    @Test(
        "a wrong time is refused with its reason",
        arguments: [
            ("", TimeReadingError.empty), ("24:00", .noSuchHour(24)), ("9:60", .noSuchMinute(60)),
            ("午後14時", .hourAfterHalf(14)), ("午後12時", .ambiguousTwelve), ("午前12時30分", .ambiguousTwelve),
            ("959", .unreadable), ("9:59分頃", .unreadable), ("夕方", .unreadable), ("9時分", .unreadable),
        ])
    func refusals(text: String, error: TimeReadingError) {
        #expect(TimeOfDay.reading(text) == .failure(error))
        #expect(!error.message.isEmpty)
    }
}
