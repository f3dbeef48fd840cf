/// From one day to another, or from one day on.
package struct SheetPeriod: Sendable, Hashable {
    package let first: CivilDate
    /// The last day, itself included; nil while the end is open.
    package let last: CivilDate?

    /// Nil when it would end before it begins.
    package init?(_ first: CivilDate, _ last: CivilDate?) {
        if let last, last < first { return nil }
        self.first = first
        self.last = last
    }

    /// 令和4年10月1日(土)から令和5年3月31日(金)まで
    package var japanese: String {
        "\(first.japanese)から" + (last.map { "\($0.japanese)まで" } ?? "")
    }
}
