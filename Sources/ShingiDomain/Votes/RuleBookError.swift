/// Why a council's rules can't be changed so.
package enum RuleBookError: Error, Sendable, Hashable {
    case noBeginning
    case sameDayTwice
    /// A decision of that day went by the rules as they stand.
    case decidedSince(CivilDate)
    case noSuchEdition
    case rules(VotingRulesProblem)

    package var message: String {
        switch self {
        case .noBeginning: "最初の規則がありません。"
        case .sameDayTwice: "同じ日から適用する規則がすでにあります。日付を変えるか、その規則を取り消してください。"
        case .decidedSince(let day):
            "\(day.japanese)の会議の議決は今の規則で行われています。その翌日以降の日を入れてください。"
        case .noSuchEdition: "その日から適用する規則はありません。"
        case .rules(let problem): problem.message
        }
    }
}
