/// What the clerk enters for one vote.
package struct VoteEntry: Sendable, Hashable {
    package var method: DecisionMethod
    package var motion: Motion
    /// Needed for every method but 異議なし and the roll call, which gives it.
    package var tally: Tally?
    package var castingVote: CastingVote?
    package var conditions: [Condition]
    /// Why the counts don't add up to those who may vote.
    package var sumReason: String?
    /// Who answered what; only of a roll call. A secret ballot has counts alone.
    package var rollCall: [RollCallAnswer]
    /// Why it was decided below the quorum, where the council's rules allow that.
    package var quorumReason: String?

    package init(
        method: DecisionMethod, motion: Motion = .agree, tally: Tally? = nil, castingVote: CastingVote? = nil,
        conditions: [Condition] = [], sumReason: String? = nil, rollCall: [RollCallAnswer] = [],
        quorumReason: String? = nil
    ) {
        self.method = method
        self.motion = motion
        self.tally = tally
        self.castingVote = castingVote
        self.conditions = conditions
        self.sumReason = sumReason
        self.rollCall = rollCall
        self.quorumReason = quorumReason
    }
}
