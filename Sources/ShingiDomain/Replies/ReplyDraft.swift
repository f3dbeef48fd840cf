/// A reply before it has a row, as it stands ready the morning after the meeting.
package struct ReplyDraft: Sendable, Equatable {
    package var council: CouncilID
    package var meeting: MeetingID
    package var addressee: String
    package var entries: [ReplyEntry]

    /// In the order of the consultation numbers; those without one last, in the order given.
    package init(
        of meeting: Meeting, to addressee: String, _ entries: [ReplyEntry]
    ) throws(ReplyError) {
        guard !entries.isEmpty else { throw .nothingDecided }
        council = meeting.council
        self.meeting = meeting.id
        self.addressee = addressee
        self.entries = entries.enumerated().sorted { one, other in
            (one.element.number?.count ?? .max, one.offset) < (other.element.number?.count ?? .max, other.offset)
        }.map(\.element)
    }
}
