import ShingiDomain

/// Nine in the morning of a day.
func demoInstant(_ year: Int, _ month: Int, _ day: Int) throws(DemoError) -> Instant {
    guard let date = CivilDate(year: year, month: month, day: day) else {
        throw .unreadable("cases.json", "\(year)-\(month)-\(day)")
    }
    return Instant(date, demoTime(9, 0))
}

func demoTime(_ hour: Int, _ minute: Int) -> TimeOfDay {
    guard let time = TimeOfDay(hour: hour, minute: minute) else { preconditionFailure("no time: \(hour):\(minute)") }
    return time
}

extension Services {
    /// The same services at another moment, so that the demo's history reads as it happened.
    func at(_ instant: Instant) -> Services {
        Services(connection: connection, clock: .fixed(instant))
    }
}
