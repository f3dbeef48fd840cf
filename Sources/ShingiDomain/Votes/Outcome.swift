/// Whether a count carried a motion, and by what.
package struct Outcome: Sendable, Hashable {
    package var isPassed: Bool
    package var basis: Basis

    /// What decided.
    package enum Basis: Sendable, Hashable {
        /// The votes in favour were enough, or were not.
        case count
        case castingVote(CastingVote)
        /// A tie that nobody could decide, which leaves the motion without a majority.
        case unbrokenTie
    }

    /// Reckons by the council's rule.
    ///
    /// The votes in favour must be the rule's share of its whole, so an abstention weighs like a vote against. A tie is
    /// as many for as against, whoever abstained, and where the rule knows ties it goes to the chair, unless the chair
    /// never votes, is away or is excluded. A casting vote given without a tie is not used.
    package static func of(
        _ tally: Tally, _ electorate: Electorate, _ rules: VotingRules, castingVote: CastingVote?
    ) throws(VoteError) -> Outcome {
        let mayVote = electorate.mayVote(rules.chairVote)
        guard mayVote > 0 else { throw .noVoters }
        if tally.inFavour >= needed(electorate, rules) { return Outcome(isPassed: true, basis: .count) }
        guard rules.passing.knowsTies, tally.isTie else { return Outcome(isPassed: false, basis: .count) }
        guard electorate.canBreakTie(rules.chairVote) else { return Outcome(isPassed: false, basis: .unbrokenTie) }
        guard let castingVote else { throw .castingVoteNeeded(tally) }
        return Outcome(isPassed: castingVote == .inFavour, basis: .castingVote(castingVote))
    }

    /// The fewest votes in favour that carry a motion.
    package static func needed(_ electorate: Electorate, _ rules: VotingRules) -> Int {
        max(rules.passing.share.fewest(of: electorate.whole(rules)), 1)
    }

    /// 出席委員の過半数により承認
    func phrase(_ rule: PassingRule, _ word: String) -> String {
        let base = rule.base.phrase
        return switch basis {
        case .count where isPassed: "\(base)の\(rule.share.passedLabel)により\(word)"
        case .count: "\(base)の\(rule.share.shortLabel)に達せず\(word)"
        case .castingVote: "可否同数につき議長の裁決により\(word)"
        case .unbrokenTie: "可否同数で\(base)の\(rule.share.shortLabel)に達せず\(word)"
        }
    }
}
