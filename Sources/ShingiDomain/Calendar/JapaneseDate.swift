/// A day as the Japanese calendar names it: era, year of the era (1 is 元年), month, day.
package struct JapaneseDate: Hashable, Sendable {
    package let era: Era
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil before 1873-01-01 (明治6年), when Japan still used the lunar calendar.
    package init?(_ date: CivilDate) {
        guard let era = Era.inForce(on: date) else { return nil }
        self.era = era
        year = date.year - era.began.year + 1
        month = date.month
        day = date.day
    }

    /// 元 or the number.
    package var yearText: String { year == 1 ? "元" : String(year) }

    /// 令和元年
    package var eraYear: String { "\(era.name)\(yearText)年" }
}
