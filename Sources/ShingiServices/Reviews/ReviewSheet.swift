import ShingiDomain

/// A released agenda as one member goes through it.
package struct ReviewSheet: Sendable {
    package let meeting: Meeting
    package let releasedAt: Instant
    package let member: MemberID
    /// The last day for opinions that departments answer, once it has gone by; a question is then for the meeting alone.
    package let opinionsClosedOn: CivilDate?
    /// In the order of the agenda.
    package let items: [ReviewLine]

    package var unsent: [ReviewLine] { items.filter(\.review.isUnsent) }

    /// Where the member goes next: what was not read, or has changed since.
    package var nextUnread: ReviewLine? { items.first { $0.isUnread || $0.hasChanged } }
}

/// One item with what the member has done about it.
package struct ReviewLine: Sendable {
    package let line: AgendaLine
    package let readAt: Instant?
    /// Its sheets or papers are not those that were read.
    package let hasChanged: Bool
    package let hasNote: Bool
    package let review: AgendaReview
    /// What was asked, oldest first.
    package let questions: [SentQuestion]

    package var isUnread: Bool { readAt == nil }
    package var id: AgendaItemID { line.item.id }

    /// 諮問第462号, or by its place: 報告事項(1)
    package var name: String { line.subject?.number?.text ?? AgendaNumbering.name(of: line.item) }
}

/// A question ahead of the meeting.
package struct SentQuestion: Sendable {
    package let item: AgendaItemID
    package let member: MemberID
    package let memberName: String
    package let text: String
    package let sentAt: Instant
    /// Taken back since, where it is an opinion.
    package let isRetracted: Bool
}

/// One item to be read, with its sheets and papers.
package struct ReviewDetail: Sendable {
    package let sheet: ReviewSheet
    package let line: ReviewLine
    /// Nil for an item without a case.
    package let detail: CaseDetail?
    /// The papers of an item without a case.
    package let papers: [ItemPaper]
    /// Private: nobody else reads it.
    package let note: String
    package let changes: CaseChanges?

    /// 1, 2, … among all items.
    package var position: Int { (sheet.items.firstIndex { $0.id == line.id } ?? 0) + 1 }
    package var previous: ReviewLine? { position > 1 ? sheet.items[position - 2] : nil }
    package var next: ReviewLine? { position < sheet.items.count ? sheet.items[position] : nil }
}

/// What a member enters about an item.
package struct ReviewEntry: Sendable {
    package let stance: ReviewStance?
    package let question: String
    package let note: String
    /// Says that it was read as it stands.
    package let marksRead: Bool
    /// The version the form began with; 0 for none.
    package let seen: Int

    package init(stance: ReviewStance?, question: String, note: String, marksRead: Bool, seen: Int) {
        self.stance = stance
        self.question = question
        self.note = note
        self.marksRead = marksRead
        self.seen = seen
    }
}

/// What is to be remembered of an item on the day.
package struct SentAhead: Sendable {
    /// By name: who wishes to speak.
    package var speakers: [String] = []
    /// Oldest first.
    package var questions: [SentQuestion] = []

    package var isEmpty: Bool { speakers.isEmpty && questions.isEmpty }
}

/// What the members sent about one item, for the staff and the chair.
package struct CollectedReview: Sendable {
    package let line: AgendaLine
    /// By name: who wishes to speak.
    package let speakers: [String]
    package let approvals: Int
    package let questions: [SentQuestion]

    package var isFlagged: Bool { !speakers.isEmpty || !questions.isEmpty }
    package var name: String { line.subject?.number?.text ?? AgendaNumbering.name(of: line.item) }
}
