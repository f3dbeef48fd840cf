import ShingiDomain

/// A decision as the clerk enters it, before the rules have spoken.
package struct DecisionDraft: Sendable {
    package var entry: VoteEntry
    package var exclusions: [Exclusion]
    /// The minute whose attendance counts; nil for the meeting's present one.
    package var decidedAt: TimeOfDay?

    package init(_ entry: VoteEntry, exclusions: [Exclusion] = [], decidedAt: TimeOfDay? = nil) {
        self.entry = entry
        self.exclusions = exclusions
        self.decidedAt = decidedAt
    }
}
