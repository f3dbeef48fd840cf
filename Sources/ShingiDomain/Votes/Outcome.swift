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
    /// More than half of those who may vote must be in favour, so an abstention weighs like a vote against. A tie is
    /// as many for as against, whoever abstained, and goes to the chair unless the chair never votes, is away or is
    /// excluded. Under two thirds a tie is plainly not enough. A casting vote given without a tie is not used.
    package static func of(
        _ tally: Tally, _ electorate: Electorate, _ rules: VotingRules, castingVote: CastingVote?
    ) throws(VoteError) -> Outcome {
        let mayVote = electorate.mayVote(rules.chairVote)
        guard mayVote > 0 else { throw .noVoters }
        if tally.inFavour >= needed(of: mayVote, rules.passing) { return Outcome(isPassed: true, basis: .count) }
        guard rules.passing == .moreThanHalf, tally.isTie else { return Outcome(isPassed: false, basis: .count) }
        guard electorate.canBreakTie(rules.chairVote) else { return Outcome(isPassed: false, basis: .unbrokenTie) }
        guard let castingVote else { throw .castingVoteNeeded(tally) }
        return Outcome(isPassed: castingVote == .inFavour, basis: .castingVote(castingVote))
    }

    /// The fewest votes in favour that carry a motion.
    package static func needed(of mayVote: Int, _ rule: PassingRule) -> Int {
        switch rule {
        case .moreThanHalf: mayVote / 2 + 1
        case .twoThirds: (2 * mayVote + 2) / 3
        }
    }

    /// 出席委員の過半数により承認
    func phrase(_ rule: PassingRule, _ word: String) -> String {
        let share =
            switch rule {
            case .moreThanHalf: "過半数"
            case .twoThirds: "3分の2"
            }
        return switch basis {
        case .count where isPassed: "出席委員の\(share)\(rule == .twoThirds ? "以上" : "")により\(word)"
        case .count: "出席委員の\(share)に達せず\(word)"
        case .castingVote: "可否同数につき議長の裁決により\(word)"
        case .unbrokenTie: "可否同数で出席委員の\(share)に達せず\(word)"
        }
    }
}
