/// What a vote is about; says which outcomes are possible.
package enum VoteSubject: String, Sendable, Hashable, CaseIterable {
    case confirmation
    case consultation
    case report
    case other

    package var label: String {
        switch self {
        case .confirmation: "確認事項"
        case .consultation: "諮問事項"
        case .report: "報告事項"
        case .other: "本件"
        }
    }

    package init(_ kind: MatterKind) {
        self =
            switch kind {
            case .consultation: .consultation
            case .report: .report
            }
    }

    /// What a carried motion to agree amounts to.
    func agreed(hasConditions: Bool) -> DecisionOutcome {
        switch self {
        case .confirmation: .decided
        case .consultation: hasConditions ? .conditionallyApproved : .approved
        case .report, .other: .noted
        }
    }
}
