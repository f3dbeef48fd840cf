/// 定足数: how many must attend.
package enum Quorum {
    /// Never less than one: a council without members can't sit.
    package static func required(members: Int, rule: QuorumRule) -> Int {
        let count = max(members, 0)
        let required =
            switch rule {
            case .moreThanHalf: count / 2 + 1
            case .atLeastHalf: (count + 1) / 2
            case .twoThirds: (2 * count + 2) / 3
            }
        return max(required, 1)
    }

    /// Whether those who are there are enough under the council's rules.
    package static func standing(_ presence: Presence, _ rules: VotingRules) -> QuorumStanding {
        QuorumStanding(
            members: presence.membersInOffice,
            required: required(members: presence.membersInOffice, rule: rules.quorum),
            place: presence.count(.place),
            web: presence.count(.web),
            webCounts: rules.webCounts)
    }
}
