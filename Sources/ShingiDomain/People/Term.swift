package typealias TermID = ID<Term>

/// A period of membership (期), usually two years: 第13期.
package struct Term: Hashable, Sendable {
    package let id: TermID
    package let council: CouncilID
    /// The 13 of 第13期.
    package let ordinal: Int
    package let period: CivilDateRange

    package init(id: TermID, council: CouncilID, ordinal: Int, period: CivilDateRange) {
        self.id = id
        self.council = council
        self.ordinal = ordinal
        self.period = period
    }

    /// 第13期
    package var name: String { "第\(ordinal)期" }

    /// 第十三期
    package var kanjiName: String { "第\(KanjiNumeral(ordinal)?.text ?? String(ordinal))期" }

    /// The term a day falls in; nil between terms.
    package static func inForce(on date: CivilDate, among terms: [Term]) -> Term? {
        terms.first { $0.period.contains(date) }
    }
}
