import ShingiDomain

/// What the builder of an agenda has before them: what waits, and what stands.
package struct AgendaBoard: Sendable {
    package let meeting: Meeting
    package let lines: [AgendaLine]
    /// Accepted cases by their numbers; one more than `mostWaiting` when there are more.
    package let waiting: [AgendaCase]
    package let followUps: [DueFollowUp]
    package let releasedAt: Instant?

    /// No meeting takes more; the rest are found in the list of cases.
    package static let mostWaiting = 100
}
