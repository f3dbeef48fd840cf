import ShingiDomain

/// Published minutes: lines without what is withheld, and nothing else.
package struct PublicMinutes: Sendable {
    package let meeting: MeetingID
    package let council: CouncilID
    package let title: String
    package let date: CivilDate
    package let publishedAt: Instant
    package let style: MinutesStyle
    /// Why something is left out; empty when nothing is.
    package let bases: [String]
    package let lines: [MinutesPublicLine]
    /// Whether the meeting has a public page of its own.
    package let hasAgenda: Bool
}

/// That minutes were published, as news.
package struct PublishedMinutes: Sendable {
    package let meeting: MeetingID
    package let title: String
    package let date: CivilDate
    package let publishedAt: Instant
}
