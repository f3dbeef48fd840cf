/// How the chair decides a tie (裁決).
package enum CastingVote: String, Sendable, Hashable, CaseIterable {
    case inFavour = "in_favour"
    case against

    package var label: String {
        switch self {
        case .inFavour: "賛成"
        case .against: "反対"
        }
    }
}
