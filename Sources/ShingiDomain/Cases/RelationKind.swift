/// What binds a case to an earlier one.
package enum RelationKind: String, Sendable, Hashable, CaseIterable {
    case amends
    case refersTo = "refers_to"
    case answersCondition = "answers_condition"
    case followsUp = "follows_up"

    /// Said on the page of the later case.
    package var label: String {
        switch self {
        case .amends: "変更"
        case .refersTo: "参照"
        case .answersCondition: "条件の報告"
        case .followsUp: "続き"
        }
    }

    /// Said on the page of the earlier case.
    package var reverseLabel: String {
        switch self {
        case .amends: "変更した案件"
        case .refersTo: "参照している案件"
        case .answersCondition: "条件を報告した案件"
        case .followsUp: "続きの案件"
        }
    }
}
