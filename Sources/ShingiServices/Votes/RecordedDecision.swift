import ShingiDomain

package typealias DecisionID = ID<RecordedDecision>

/// A record of a decision as it stands in the book: never changed, at most followed by a correction.
package struct RecordedDecision: Sendable {
    package let id: DecisionID
    package let vote: VoteID
    package var record: VoteRecord
    /// The record whose place it takes.
    package let corrects: DecisionID?
    /// The minute of the meeting whose attendance it goes by.
    package let decidedAt: TimeOfDay
    /// The display name of who recorded it.
    package let recordedBy: String
    package let recordedAt: Instant
    /// In the order of the record's conditions.
    package var conditionIDs: [ConditionID] = []
}
