/// What a member lets the secretariat know about an item ahead of the meeting. The raw values are stored.
package enum ReviewStance: String, Sendable, Hashable, CaseIterable {
    case approve
    case speak

    package var label: String {
        switch self {
        case .approve: "了解"
        case .speak: "当日発言希望"
        }
    }
}
