/// From a first day on, until a last day that may not be known yet. Both days are included.
package struct OpenPeriod: Hashable, Sendable {
    package let first: CivilDate
    package let last: CivilDate?

    /// Nil when the last day is before the first.
    package init?(_ first: CivilDate, _ last: CivilDate? = nil) {
        if let last, last < first { return nil }
        self.first = first
        self.last = last
    }

    package func contains(_ date: CivilDate) -> Bool {
        first <= date && last.map { date <= $0 } ?? true
    }

    package func contains(_ other: OpenPeriod) -> Bool {
        guard let last else { return first <= other.first }
        return first <= other.first && other.last.map { $0 <= last } ?? false
    }

    package func overlaps(_ other: OpenPeriod) -> Bool {
        (other.last.map { first <= $0 } ?? true) && (last.map { other.first <= $0 } ?? true)
    }

    /// The days that both have; nil when there are none.
    package func intersection(_ range: CivilDateRange) -> CivilDateRange? {
        CivilDateRange(max(first, range.first), min(last ?? range.last, range.last))
    }

    /// 令和4年4月1日から, 令和4年4月1日から令和6年3月31日まで
    package var japanese: String {
        "\(first.japaneseWithoutWeekday)から" + (last.map { "\($0.japaneseWithoutWeekday)まで" } ?? "")
    }
}
