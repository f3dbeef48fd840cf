import ShingiDomain

/// What the builder of an agenda has before them: what waits, and what stands.
package struct AgendaBoard: Sendable {
    package let meeting: Meeting
    /// Counts the changes of the agenda; sent back with what is ordered.
    package let version: Int
    package let reading: AgendaReading
    /// Accepted cases by their numbers; one more than `mostWaiting` when there are more.
    package let waiting: [AgendaCase]
    package let followUps: [DueFollowUp]
    package let gaps: [AgendaGap]

    package var lines: [AgendaLine] { reading.lines }
    package var releasedAt: Instant? { reading.releasedAt }

    /// No meeting takes more; the rest are found in the list of cases.
    package static let mostWaiting = 100
}
