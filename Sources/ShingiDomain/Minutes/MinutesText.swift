/// How turns read in each style: one source gives all three.
package struct MinutesText: Sendable {
    package let style: MinutesStyle
    /// 区側, 市側: what the staff of the municipality are called where names are not said.
    package let side: String

    package init(_ style: MinutesStyle, of council: Council) {
        self.style = style
        let last = council.municipality.last.map(String.init) ?? ""
        side = ["区", "市", "町", "村", "都", "県", "府", "道"].contains(last) ? last + "側" : "所管課"
    }

    /// Who speaks, as the style writes it; nil for what nobody says.
    package func label(of turn: MinutesTurn) -> String? {
        guard let speaker = turn.speaker else { return nil }
        switch style {
        case .verbatimWithNames: return name(of: speaker)
        case .verbatimWithRoles: return role(of: speaker)
        case .summary: return speaker.role.isOfCouncil ? "問" : "答"
        }
    }

    /// The words, as the style writes them; nil for what does not stand in it.
    package func words(of turn: MinutesTurn) -> String? {
        guard style == .summary else { return turn.kind == .front ? nil : turn.text }
        switch turn.kind {
        case .heading: return turn.text
        case .front, .note: return nil
        case .turn: return summary(of: turn)
        }
    }

    /// What the chair and the secretariat say leads through the meeting and stands in a summary only where somebody wrote
    /// one.
    private func summary(of turn: MinutesTurn) -> String? {
        guard turn.isInSummary else { return nil }
        if let summary = turn.summary { return summary }
        switch turn.speaker?.role {
        case .member, .viceChair, .department, .adviser, .other: return turn.text
        case .chair, .actingChair, .secretariat, nil: return nil
        }
    }

    private func name(of speaker: MinutesSpeaker) -> String {
        switch speaker.label {
        case SpeakerLabel.question.text: SpeakerRole.member.label
        case SpeakerLabel.answer.text: side
        default: speaker.label
        }
    }

    private func role(of speaker: MinutesSpeaker) -> String {
        speaker.role == .department ? side : speaker.role.label
    }
}
