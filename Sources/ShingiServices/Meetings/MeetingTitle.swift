import ShingiDomain

/// What the next meeting of a run will be called: 第十三期・第2回.
package struct NextMeetingTitle: Sendable {
    package let title: String
    /// The days on which a meeting gets this title.
    package let period: CivilDateRange
}

/// Ordinal and title as they were drawn for a meeting.
struct MeetingNumbers {
    let term: TermID
    let ordinal: Int
    /// The run it counts within, as stored.
    let scope: String
    let title: String
}
