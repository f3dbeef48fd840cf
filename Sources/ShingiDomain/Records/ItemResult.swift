/// What came of the consultations, or of the reports, of one agenda item.
package enum ItemResult: Sendable, Hashable {
    case one(DecisionOutcome)
    /// Decided apart, with different outcomes.
    case several
    /// 審議未了: nothing was decided about it.
    case undecided

    /// - Parameter outcomes: of its votes; nil for a vote that was not taken.
    package init(_ outcomes: [DecisionOutcome?]) {
        let decided = outcomes.compactMap(\.self)
        guard let first = decided.first else {
            self = .undecided
            return
        }
        self = decided.count == outcomes.count && decided.allSatisfy { $0 == first } ? .one(first) : .several
    }

    /// 承認, 条件付承認, 分けて議決
    package func label(_ words: DecisionWord) -> String {
        switch self {
        case .one(let outcome): outcome.word(words)
        case .several: "分けて議決"
        case .undecided: "審議未了"
        }
    }

    /// All of them in the order in which a report lists them.
    package static let all: [ItemResult] = DecisionOutcome.allCases.map(ItemResult.one) + [.several, .undecided]

    /// How many there are of each, those that there are none of left out.
    package static func counts(_ results: [ItemResult]) -> [(result: ItemResult, count: Int)] {
        all.compactMap { result in
            let count = results.count { $0 == result }
            return count > 0 ? (result, count) : nil
        }
    }
}
