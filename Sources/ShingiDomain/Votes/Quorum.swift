/// 定足数: how many must attend.
package enum Quorum {
    /// Never less than one: a council without members can't sit.
    package static func required(members: Int, _ rules: VotingRules) -> Int {
        let whole =
            switch rules.quorum.base {
            case .inOffice: members
            case .allSeats: max(rules.seats ?? members, members)
            }
        return max(rules.quorum.share.fewest(of: max(whole, 0)), 1)
    }

    /// Whether those who are there are enough under the council's rules.
    package static func standing(_ presence: Presence, _ rules: VotingRules) -> QuorumStanding {
        QuorumStanding(
            members: presence.membersInOffice,
            required: required(members: presence.membersInOffice, rules),
            place: presence.count(.place),
            web: presence.count(.web),
            webCounts: rules.webCounts)
    }
}
