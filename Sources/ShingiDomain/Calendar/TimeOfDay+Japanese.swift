extension TimeOfDay {
    /// 午前9時59分, 午後2時, 正午, 午後0時16分: as records of meetings write it.
    package var japanese: String {
        if self == Self.noon { return "正午" }
        let half = hour < 12 ? "午前" : "午後"
        let minutes = minute == 0 ? "" : "\(minute)分"
        return "\(half)\(hour % 12)時\(minutes)"
    }

    /// Reads 9:59, 9時59分, 午前9時59分, 午後2時, 午後2時半, 正午, full-width or not.
    package static func reading(_ text: String) -> Result<TimeOfDay, TimeReadingError> {
        var scanner = TextScanner(text)
        guard !scanner.isAtEnd else { return .failure(.empty) }
        if scanner.take("正午") { return scanner.isAtEnd ? .success(noon) : .failure(.unreadable) }
        let half = scanner.take("午前") ? 0 : scanner.take("午後") ? 12 : nil
        guard let hour = scanner.number(), let minute = scanner.minutes(), scanner.isAtEnd else {
            return .failure(.unreadable)
        }
        guard let half else { return resolve(hour: hour, minute: minute) }
        if hour == 12 { return .failure(.ambiguousTwelve) }
        return hour < 12 ? resolve(hour: hour + half, minute: minute) : .failure(.hourAfterHalf(hour))
    }

    private static func resolve(hour: Int, minute: Int) -> Result<TimeOfDay, TimeReadingError> {
        guard (0...23).contains(hour) else { return .failure(.noSuchHour(hour)) }
        guard let time = TimeOfDay(hour: hour, minute: minute) else { return .failure(.noSuchMinute(minute)) }
        return .success(time)
    }

    private static let noon = TimeOfDay(minutesSinceMidnight: 12 * 60)
}

extension TextScanner {
    /// What follows the hour: `:59`, 時59分, 時半, or 時 alone.
    fileprivate mutating func minutes() -> Int? {
        if take(":") { return number() }
        guard take("時") else { return nil }
        if isAtEnd { return 0 }
        if take("半") { return 30 }
        let minute = number()
        take("分")
        return minute
    }
}
