/// How a year is counted: within an era or in the western calendar.
package enum YearSystem: Hashable, Sendable, CaseIterable {
    case era(Era)
    case western

    /// Newest era first, as a chooser lists them.
    package static let allCases: [YearSystem] = Era.allCases.reversed().map(YearSystem.era) + [.western]

    /// What a date field offers; the older eras can still be pasted.
    package static let offered: [YearSystem] = [.era(.reiwa), .era(.heisei), .western]

    /// `reiwa`, `western`: the value in a form.
    package var code: String {
        switch self {
        case .era(let era): era.rawValue
        case .western: "western"
        }
    }

    package init?(code: String) {
        guard let system = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = system
    }

    /// 令和, 西暦
    package var label: String {
        switch self {
        case .era(let era): era.name
        case .western: "西暦"
        }
    }
}
