extension CivilDate {
    /// Reads what people type or paste, full-width or not, with or without spaces.
    ///
    /// 令和8年11月21日(土), 令和八年十一月二十一日, 令和元年5月1日, R8.11.21, ㋿8年…, 2026-11-21, 2026/11/21, 2026年11月21日.
    /// A weekday that is given must be the right one.
    package static func reading(_ text: String) -> Result<CivilDate, DateReadingError> {
        var scanner = TextScanner(text)
        guard !scanner.isAtEnd else { return .failure(.empty) }
        guard let system = scanner.yearSystem(), let year = scanner.year(in: system),
            let separator = scanner.separator(), let month = scanner.number(),
            scanner.take(separator == "年" ? "月" : separator), let day = scanner.number()
        else { return .failure(.unreadable) }
        if separator == "年" { scanner.take("日") }
        let weekday = scanner.weekday()
        guard scanner.isAtEnd else { return .failure(.unreadable) }
        return resolve(system, year: year, month: month, day: day).flatMap { date in
            weekday == nil || weekday == date.weekday ? .success(date) : .failure(.wrongWeekday(date))
        }
    }

    /// The day that numbers name, or why there is none.
    static func resolve(
        _ system: YearSystem, year: Int, month: Int, day: Int
    ) -> Result<CivilDate, DateReadingError> {
        if let error = doubt(about: year, in: system) { return .failure(error) }
        guard (1...12).contains(month) else { return .failure(.noSuchMonth(month)) }
        let westernYear = system.westernYear(year)
        let last = CivilDate(unchecked: westernYear, month, days(inMonth: month, year: westernYear))
        guard (1...last.day).contains(day) else { return .failure(.noSuchDay(day, lastDay: last)) }
        return check(CivilDate(unchecked: westernYear, month, day), against: system)
    }

    private static func doubt(about year: Int, in system: YearSystem) -> DateReadingError? {
        switch system {
        case .western where (1...99).contains(year): .eraMissing(year: year)
        case .era(let era) where year < 1: .noYearZero(era)
        default: system.westernYear(year) > lastReadable.year ? .tooFarAhead : nil
        }
    }

    private static func check(_ date: CivilDate, against system: YearSystem) -> Result<CivilDate, DateReadingError> {
        guard let actual = Era.inForce(on: date) else { return .failure(.lunarCalendar) }
        guard case .era(let era) = system, era != actual else { return .success(date) }
        return .failure(date < era.began ? .beforeEra(era, actual: date) : .afterEra(era, actual: date))
    }

    /// Later days are slips of the finger: no term, retention period or plan of a council reaches that far.
    static let lastReadable = CivilDate(unchecked: 2199, 12, 31)
}

extension YearSystem {
    func westernYear(_ year: Int) -> Int {
        switch self {
        case .era(let era): era.began.year + year - 1
        case .western: year
        }
    }
}
