/// One count of a tally; the raw value is also the name of its form control.
package enum TallyField: String, Sendable, Hashable, CaseIterable {
    case inFavour = "in_favour"
    case against
    case abstained

    package var label: String {
        switch self {
        case .inFavour: "賛成"
        case .against: "反対"
        case .abstained: "棄権"
        }
    }
}
