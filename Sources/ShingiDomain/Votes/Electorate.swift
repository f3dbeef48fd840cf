/// Who may vote on one item: those present, less the chair where the chair does not vote, less members excluded for
/// an interest (除斥). Kept with each decision.
package struct Electorate: Sendable, Hashable {
    package var standing: QuorumStanding
    /// Whether the one who presides is among those counted as present.
    package var chairIsPresent: Bool
    package var chairIsExcluded: Bool
    /// Excluded members among those counted as present, the chair not included.
    package var excluded: Int

    package init(standing: QuorumStanding, chairIsPresent: Bool, chairIsExcluded: Bool = false, excluded: Int = 0) {
        self.standing = standing
        self.chairIsPresent = chairIsPresent
        self.chairIsExcluded = chairIsExcluded
        self.excluded = excluded
    }

    /// `chair` is the one who presides over this item, an acting chair too. Whether those excluded stay in the quorum of
    /// the item is the council's rule.
    package init(_ presence: Presence, _ rules: VotingRules, chair: MemberID?, excluded: Set<MemberID> = []) {
        let present = presence.present(webCounts: rules.webCounts)
        let fallAway = present.intersection(excluded)
        standing = Quorum.standing(presence, rules)
        standing.withdrawn = rules.excludedCounts ? 0 : fallAway.count
        chairIsPresent = chair.map(present.contains) ?? false
        chairIsExcluded = chair.map(excluded.contains) ?? false
        self.excluded = fallAway.count { $0 != chair }
    }

    /// 議決に加われる人数. A chair who votes only on a tie is not among them.
    package func mayVote(_ chairVote: ChairVote) -> Int {
        let chairStaysOut = chairIsPresent && (chairIsExcluded || chairVote != .always)
        return max(standing.attending - excluded - (chairStaysOut ? 1 : 0), 0)
    }

    /// Of how many the votes in favour must be a share.
    package func whole(_ rules: VotingRules) -> Int {
        switch rules.passing.base {
        case .voters: mayVote(rules.chairVote)
        case .present: max(standing.attending - excluded - (chairIsExcluded ? 1 : 0), 0)
        case .inOffice: standing.members
        case .allSeats: max(rules.seats ?? standing.members, standing.members)
        }
    }

    /// Whether somebody can decide a tie: 可否同数のときは会長の決するところによる. An excluded chair can't.
    package func canBreakTie(_ chairVote: ChairVote) -> Bool {
        chairIsPresent && !chairIsExcluded && chairVote != .never
    }

    /// 議長を除く議決参加17名
    func phrase(_ chairVote: ChairVote) -> String {
        var without: [String] = []
        if chairIsPresent, chairIsExcluded {
            without.append("除斥の議長")
        } else if chairIsPresent, chairVote != .always {
            without.append("議長")
        }
        if excluded > 0 { without.append("除斥の委員\(excluded)名") }
        let voters = "議決参加\(mayVote(chairVote))名"
        let chairVotes = chairIsPresent && !chairIsExcluded && chairVote == .always
        switch (without.isEmpty, chairVotes) {
        case (true, true): return "議長を含む" + voters
        case (true, false): return voters
        case (false, true): return without.joined(separator: "と") + "を除き議長を含む" + voters
        case (false, false): return without.joined(separator: "と") + "を除く" + voters
        }
    }
}
