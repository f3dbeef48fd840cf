extension FiscalYear {
    /// 令和3年度
    package var name: String { "\(eraName)\(yearText)年度" }

    /// 令和; empty before 1873, when `yearText` is the western year.
    package var eraName: String { naming?.era.name ?? "" }

    /// 3, or 元 for the first.
    package var yearText: String { naming?.yearText ?? String(startYear) }

    /// Reads 令和3年度, R3, 2021年度 and, since records of that spring say so, 平成31年度. Nil for everything else.
    package init?(reading text: String) {
        var scanner = TextScanner(text)
        guard let system = scanner.yearSystem(), let year = scanner.year(in: system), year > 0 else { return nil }
        scanner.take("年")
        scanner.take("度")
        let fiscalYear = FiscalYear(startYear: system.westernYear(year))
        guard scanner.isAtEnd, fiscalYear.isInEra(of: system) else { return nil }
        self = fiscalYear
    }

    /// By the era in force on 1 April. For 2019 the government ruled that the whole year is 令和元年度, although
    /// Reiwa began on 1 May.
    private var naming: JapaneseDate? {
        JapaneseDate(startYear == Era.reiwa.began.year ? Era.reiwa.began : first)
    }

    private func isInEra(of system: YearSystem) -> Bool {
        switch system {
        case .western: (Era.gregorianSince.year...CivilDate.lastReadable.year).contains(startYear)
        case .era(let era): era == naming?.era || era == Era.inForce(on: first)
        }
    }
}
