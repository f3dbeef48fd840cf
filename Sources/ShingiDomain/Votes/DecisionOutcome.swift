/// What came of a matter or another item of an agenda.
package enum DecisionOutcome: String, Sendable, Hashable, CaseIterable {
    case approved
    case conditionallyApproved = "conditionally_approved"
    case notApproved = "not_approved"
    case continued
    case withdrawn
    /// A report was received.
    case noted
    /// A confirmation, such as the last minutes, was settled.
    case decided

    /// As the council says it: 承認, 条件付了承, 不承認, …
    package func word(_ words: DecisionWord) -> String {
        switch self {
        case .approved: words.approved
        case .conditionallyApproved: words.approvedWithConditions
        case .notApproved: words.notApproved
        case .continued: words.continued
        case .withdrawn: words.withdrawn
        case .noted: words.reportNoted
        case .decided: "決定"
        }
    }
}
