package typealias ReplyID = ID<Reply>

/// 答申: the formal answer of a council.
///
/// What follows from the decisions and what a person added are kept apart, so that drawing it anew never writes over
/// a person's words.
package struct Reply: Sendable, Equatable {
    package var id: ReplyID
    package var council: CouncilID
    package var meeting: MeetingID
    /// Nil while it is a draft.
    package var number: ReplyNumber?
    package var date: CivilDate?
    /// The head of the municipality: ○○区長
    package var addressee: String
    /// In the order of the consultation numbers.
    package var entries: [ReplyEntry]
    /// A person's words, printed after the decisions; empty for none.
    package var remarks: String
    package var version: Int

    package init(
        id: ReplyID, council: CouncilID, meeting: MeetingID, number: ReplyNumber? = nil, date: CivilDate? = nil,
        addressee: String, entries: [ReplyEntry], remarks: String = "", version: Int = 1
    ) {
        self.id = id
        self.council = council
        self.meeting = meeting
        self.number = number
        self.date = date
        self.addressee = addressee
        self.entries = entries
        self.remarks = remarks
        self.version = version
    }

    package var isIssued: Bool { number != nil && date != nil }

    /// Numbers and dates it. From then on it is what the municipality holds in its hands, and changes no more.
    /// `meetingDate` is the day of the decisions.
    package mutating func issue(
        _ number: ReplyNumber, on date: CivilDate, meetingDate: CivilDate
    ) throws(ReplyError) {
        if isIssued { throw .alreadyIssued(self.number?.text ?? "") }
        guard date >= meetingDate else { throw .datedBeforeMeeting(meetingDate) }
        guard !addressee.isBlank else { throw .noAddressee }
        guard !entries.isEmpty else { throw .nothingDecided }
        self.number = number
        self.date = date
        version += 1
    }
}
