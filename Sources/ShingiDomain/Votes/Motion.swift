/// What is put to the vote.
package enum Motion: String, Sendable, Hashable, CaseIterable {
    /// As proposed, with conditions or without.
    case agree
    /// Only where nobody objects: a count is always taken on agreeing.
    case decline
    case `continue`
    case withdraw

    package var label: String {
        switch self {
        case .agree: "原案のとおり"
        case .decline: "認めない"
        case .continue: "継続審議"
        case .withdraw: "取下げ"
        }
    }
}
