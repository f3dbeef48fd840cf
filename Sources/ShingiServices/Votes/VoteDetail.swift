import ShingiDomain

/// A vote with the item it belongs to and everything recorded on it.
package struct VoteDetail: Sendable {
    package let meeting: Meeting
    /// Its only vote is this one.
    package let item: DayItem
    package let stored: StoredVote
    package let memberNames: [MemberID: String]
}
