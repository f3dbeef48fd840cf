/// What the clerk enters for one vote.
package struct VoteEntry: Sendable, Hashable {
    package var method: DecisionMethod
    package var motion: Motion
    /// Needed for every method but 異議なし.
    package var tally: Tally?
    package var castingVote: CastingVote?
    package var conditions: [Condition]
    /// Why the counts don't add up to those who may vote.
    package var sumReason: String?

    package init(
        method: DecisionMethod, motion: Motion = .agree, tally: Tally? = nil, castingVote: CastingVote? = nil,
        conditions: [Condition] = [], sumReason: String? = nil
    ) {
        self.method = method
        self.motion = motion
        self.tally = tally
        self.castingVote = castingVote
        self.conditions = conditions
        self.sumReason = sumReason
    }
}
