import ShingiDomain

/// A meeting with everything its page shows.
package struct MeetingDetail: Sendable {
    package let meeting: Meeting
    /// Nil while the agenda was not released to whoever asks.
    package let reading: AgendaReading?
    /// When the agenda was last given out to the members.
    package let releasedAt: Instant?
    package let attendance: AttendanceSummary
    /// Whether the reader is a member who may go through the agenda before the meeting.
    package let isReviewed: Bool
    /// What must be reported at this meeting; empty for whoever may not read promises.
    package let followUps: [DueFollowUp]
    /// Reports of processing notices on the agenda, for whoever sees it.
    package let noticeReports: [ProcessingNoticeReportRow]
    /// 前回答申文, for whoever sees the agenda.
    package let handouts: [IssuedReply]
    /// Of items that no case stands behind, for whoever goes through the agenda.
    package let itemPapers: [ItemPaper]
    /// Whether the members were sent a notice.
    package let isNoticed: Bool

    /// In the order of the agenda; nil while it was not released to whoever asks.
    package var agenda: [AgendaLine]? { reading?.lines }
}

/// An agenda as somebody may see it at one moment.
package struct AgendaReading: Sendable {
    package let lines: [AgendaLine]
    /// What stood on the release before and was taken off.
    package let removed: [AgendaLine]
    /// When the agenda was last given out to the members.
    package let releasedAt: Instant?
    /// Whether it differs from the release it is compared with, be it by the order alone.
    package let hasChanges: Bool

    init(lines: [AgendaLine], removed: [AgendaLine], releasedAt: Instant?, hasChanges: Bool = false) {
        self.lines = lines
        self.removed = removed
        self.releasedAt = releasedAt
        self.hasChanges = hasChanges
    }

    /// 追加1件、差替2件
    package var changes: String? {
        Dictionary((lines + removed).compactMap { line in line.change.map { (line.item.id, $0) } }) { first, _ in first
        }
        .sentence
    }
}

/// One entry of the agenda with what it stands for.
package struct AgendaLine: Sendable {
    package let item: AgendaItem
    package let subject: AgendaCase?
    /// Its place in the bound packet, once every page count before it is known.
    package let pages: PageRange?
    /// 資料20, 資料20-1: of its papers, the main one first; none where the pages number them.
    package let numbers: [PaperNumber]
    /// How it differs from the release before.
    package let change: AgendaChange?
    /// Whether its sheets differ from those of the release before.
    package let hasNewSheets: Bool
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
