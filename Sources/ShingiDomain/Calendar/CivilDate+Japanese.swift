extension CivilDate {
    /// 令和8年11月21日(土), or 1872年12月31日(火) before the Gregorian calendar came to Japan.
    package var japanese: String { "\(japaneseWithoutWeekday)(\(weekday.kanji))" }

    /// 令和8年11月21日
    package var japaneseWithoutWeekday: String { "\(japaneseMonth)\(day)日" }

    /// 令和8年11月: the month alone, under the era in force on this day.
    package var japaneseMonth: String {
        let year = JapaneseDate(self)?.eraYear ?? "\(year)年"
        return "\(year)\(month)月"
    }

    /// R8.11.21; the first year is R1, since R元.5.1 doesn't line up in a table.
    package var japaneseShort: String {
        let year = JapaneseDate(self).map { "\($0.era.letter)\($0.year)" } ?? String(year)
        return "\(year).\(month).\(day)"
    }

    /// The day that an era, its year, a month and a day would name if the era had never ended.
    ///
    /// Nil when there is no such month or day. The caller checks that the era was in force.
    init?(era: Era, year: Int, month: Int, day: Int) {
        self.init(year: era.began.year + year - 1, month: month, day: day)
    }
}
