/// April to March, named by the calendar year in which it begins.
package struct FiscalYear: Hashable, Comparable, Sendable {
    /// The calendar year of its 1 April.
    package let startYear: Int

    package init(startYear: Int) {
        self.startYear = startYear
    }

    package init(containing date: CivilDate) {
        startYear = date.month >= 4 ? date.year : date.year - 1
    }

    package var first: CivilDate { CivilDate(unchecked: startYear, 4, 1) }
    package var last: CivilDate { CivilDate(unchecked: startYear + 1, 3, 31) }
    package var period: CivilDateRange { CivilDateRange(unchecked: first, last) }
    package var next: FiscalYear { FiscalYear(startYear: startYear + 1) }
    package var previous: FiscalYear { FiscalYear(startYear: startYear - 1) }

    package func contains(_ date: CivilDate) -> Bool { FiscalYear(containing: date) == self }

    package static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.startYear < right.startYear }
}
