import ShingiDomain

/// A council as citizens see it.
package struct PublicCouncil: Sendable, Hashable {
    package let id: CouncilID
    package let name: String
    package let municipality: String
    package let secretariat: String
}

/// A meeting whose agenda was released.
package struct PublicMeeting: Sendable {
    package let meeting: Meeting
    /// The latest release.
    package let releasedAt: Instant
}

/// A meeting with its agenda, the papers that are marked for everybody, and the replies that came of it.
package struct PublicMeetingDetail: Sendable {
    package let council: PublicCouncil
    package let meeting: Meeting
    package let items: [PublicAgendaItem]
    /// By case, in their order.
    package let papers: [CaseID: [PublicPaper]]
    /// Why the council shows no papers; nil when it does.
    package let papersHidden: String?
    package let replies: [PublicReply]
    /// Its minutes are public.
    package let hasMinutes: Bool
}

package struct PublicAgendaItem: Sendable {
    package let kind: AgendaKind
    package let position: Int
    package let title: String
    /// 諮問第470号
    package let caseNumber: String?
    let caseID: CaseID?
}

/// A paper that everybody may read.
package struct PublicPaper: Sendable {
    package let id: MaterialID
    /// 資料20-1
    package let name: String
    package let title: String
    package let kind: MaterialKind?
    /// Bytes.
    package let size: Int
}

extension PublicMeetingDetail {
    package func papers(of item: PublicAgendaItem) -> [PublicPaper] { item.caseID.flatMap { papers[$0] } ?? [] }
}

/// An issued reply as a line of a list.
package struct PublicReply: Sendable {
    package let id: ReplyID
    package let number: String
    package let date: CivilDate
    package let issuedAt: Instant
    /// 諮問第470号
    package let caseNumber: String
    package let title: String
    /// 承認
    package let outcome: String
    package let meeting: MeetingID
}

/// An issued reply with what its page names.
package struct PublicReplyDetail: Sendable {
    package let council: PublicCouncil
    package let reply: PublicReply
    package let text: ReplyText
    /// What it takes the place of, and what takes its place.
    package let corrects: IssuedReply?
    package let correctedBy: IssuedReply?
    /// Nil when the agenda of its meeting was never released.
    package let meeting: NamedMeeting?
}

/// What citizens narrow the lists by.
package struct PublicQuery: Sendable {
    /// Part of a title or number; empty for all.
    package var text: String
    /// Nil for all years.
    package var fiscalYear: FiscalYear?

    package init(text: String = "", fiscalYear: FiscalYear? = nil) {
        self.text = text
        self.fiscalYear = fiscalYear
    }
}
