import ShingiDomain

/// A decision as the clerk enters it, before the rules have spoken.
package struct DecisionDraft: Sendable {
    package var entry: VoteEntry
    package var exclusions: [Exclusion]
    /// The minute whose attendance counts; nil for the meeting's present one.
    package var decidedAt: TimeOfDay?

    /// The reports of the same item are noted in one step with it: 諮問事項は承認、報告事項は了承.
    package var notesReports: Bool

    package init(
        _ entry: VoteEntry, exclusions: [Exclusion] = [], decidedAt: TimeOfDay? = nil,
        notesReports: Bool = false
    ) {
        self.entry = entry
        self.exclusions = exclusions
        self.decidedAt = decidedAt
        self.notesReports = notesReports
    }
}
