import ShingiDomain

/// A vote with everything that was ever recorded on it.
package struct StoredVote: Sendable {
    package var vote: Vote
    /// 1, 2, … within its agenda item.
    package let position: Int
    package var exclusions: [Exclusion]
    /// Oldest first; the last is in force.
    package var history: [RecordedDecision]

    package var current: RecordedDecision? { history.last }
}
