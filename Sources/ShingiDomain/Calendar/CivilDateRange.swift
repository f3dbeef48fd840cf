/// From the first to the last day, both included.
package struct CivilDateRange: Hashable, Sendable {
    package let first: CivilDate
    package let last: CivilDate

    /// Nil when the last day is before the first.
    package init?(_ first: CivilDate, _ last: CivilDate) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    init(unchecked first: CivilDate, _ last: CivilDate) {
        self.first = first
        self.last = last
    }

    /// A day alone.
    package init(_ day: CivilDate) {
        first = day
        last = day
    }

    package var count: Int { first.days(to: last) + 1 }

    package func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }

    package func contains(_ other: CivilDateRange) -> Bool { contains(other.first) && contains(other.last) }

    package func overlaps(_ other: CivilDateRange) -> Bool { first <= other.last && other.first <= last }
}
