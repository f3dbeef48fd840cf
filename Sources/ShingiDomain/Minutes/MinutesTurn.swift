package typealias MinutesTurnID = ID<MinutesTurn>

/// One entry of the body: a turn with its speaker, a heading, a note.
package struct MinutesTurn: Sendable, Hashable {
    package var id: MinutesTurnID
    /// Only its order counts. Nil when it was taken out.
    package var position: Int?
    package var kind: TranscriptBlock.Kind
    /// Nil for what nobody says.
    package var speaker: MinutesSpeaker?
    package var item: AgendaItemID?
    /// Paragraphs, one a line.
    package var text: String
    /// What a summary says instead; nil for the text itself.
    package var summary: String?
    package var isInSummary: Bool
    package var version: Int

    package init(
        id: MinutesTurnID, position: Int?, kind: TranscriptBlock.Kind, speaker: MinutesSpeaker? = nil,
        item: AgendaItemID? = nil, text: String, summary: String? = nil, isInSummary: Bool = true, version: Int = 1
    ) {
        self.id = id
        self.position = position
        self.kind = kind
        self.speaker = speaker
        self.item = item
        self.text = text
        self.summary = summary
        self.isInSummary = isInSummary
        self.version = version
    }

    /// Most characters of one turn.
    package static let longest = 20_000

    /// Between two entries, so that later ones find room.
    package static let step = 1 << 32
}

/// Who speaks: the writing of the record and what it stands for.
package struct MinutesSpeaker: Sendable, Hashable {
    /// Without blanks: 木もと委員.
    package var label: String
    package var role: SpeakerRole
    package var member: MemberID?

    package init(label: String, role: SpeakerRole, member: MemberID? = nil) {
        self.label = label
        self.role = role
        self.member = role.isOfCouncil ? member : nil
    }
}
