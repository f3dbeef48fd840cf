import ShingiDomain

/// A meeting with everything its page shows.
package struct MeetingDetail: Sendable {
    package let meeting: Meeting
    /// In the order of the agenda; nil while it was not released to whoever asks.
    package let agenda: [AgendaLine]?
    /// When the agenda was last given out to the members.
    package let releasedAt: Instant?
    package let attendance: AttendanceSummary
    /// Whether the reader is a member who may go through the agenda before the meeting.
    package let isReviewed: Bool
    /// What must be reported at this meeting; empty for whoever may not read promises.
    package let followUps: [DueFollowUp]
    /// Reports of processing notices on the agenda, for whoever sees it.
    package let noticeReports: [ProcessingNoticeReportRow]
}

/// One entry of the agenda with what it stands for.
package struct AgendaLine: Sendable {
    package let item: AgendaItem
    package let subject: AgendaCase?
    /// Its place in the bound packet, once every page count before it is known.
    package let pages: PageRange?
    /// The words of the council, one for each vote: 承認, 了承.
    package let decisions: [String]
}

/// A case as an agenda names it.
package struct AgendaCase: Sendable {
    package let id: CaseID
    package let title: String
    package let number: CaseNumber?
    /// Its owner first.
    package let departments: [DepartmentName]
    package let matters: [AgendaMatter]
    /// Done before asking (諮問前実施).
    package let isUrgent: Bool

    package var hasConsultation: Bool { matters.contains { $0.kind == .consultation } }
}

/// A matter as an agenda names it.
package struct AgendaMatter: Sendable {
    package let kind: MatterKind
    package let article: String
    package let title: String
    package let note: String
}

/// Who came, over the whole meeting; before the opening, who has announced to come.
package struct AttendanceSummary: Sendable {
    /// In office and needed on the day of the meeting, with those recorded as attending.
    package let standing: QuorumStanding
    package let absent: Int
    /// Nothing was noted about them.
    package let unrecorded: Int
}

/// A promise that must be kept at a meeting.
package struct DueFollowUp: Sendable {
    package let followUp: FollowUp
    package let caseName: String
    package let department: DepartmentName
    package let promisedAt: String
    /// The entry of the meeting's agenda that reports on it.
    package let item: AgendaItemID?
}
