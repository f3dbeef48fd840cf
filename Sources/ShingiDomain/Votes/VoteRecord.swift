/// A decision as it was recorded, with the figures and rules it follows from. A correction is a further record.
package struct VoteRecord: Sendable, Hashable {
    package var entry: VoteEntry
    package var outcome: DecisionOutcome
    package var electorate: Electorate
    package var rules: VotingRules
    /// The outcome with its reason in one sentence, as it stands on the record.
    package var reason: String
    /// What the clerk or the chair reads aloud.
    package var announcement: String
    /// Why the record before it was wrong; nil for a first record.
    package var correctionReason: String?

    package init(
        entry: VoteEntry, outcome: DecisionOutcome, electorate: Electorate, rules: VotingRules, reason: String,
        announcement: String, correctionReason: String? = nil
    ) {
        self.entry = entry
        self.outcome = outcome
        self.electorate = electorate
        self.rules = rules
        self.reason = reason
        self.announcement = announcement
        self.correctionReason = correctionReason
    }

    /// 挙手、賛成16名・反対1名、承認
    package var summary: String {
        [entry.method.label, entry.tally?.text(separator: "・"), outcome.word(rules.word)].compactMap(\.self)
            .joined(separator: "、")
    }
}
