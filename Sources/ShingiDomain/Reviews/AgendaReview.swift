/// One member's own look at an item of an agenda before the meeting: what is drafted, and what was sent.
package struct AgendaReview: Sendable, Hashable {
    package var item: AgendaItemID
    package var stance: ReviewStance?
    /// Not sent yet; empty when there is none.
    package var question: String
    /// What the secretariat and the chair know.
    package var sentStance: ReviewStance?
    package var sentAt: Instant?
    package var version: Int

    package init(
        item: AgendaItemID, stance: ReviewStance? = nil, question: String = "", sentStance: ReviewStance? = nil,
        sentAt: Instant? = nil, version: Int = 0
    ) {
        self.item = item
        self.stance = stance
        self.question = question
        self.sentStance = sentStance
        self.sentAt = sentAt
        self.version = version
    }

    /// Whether something waits to be sent; a stance taken back is something too.
    package var isUnsent: Bool { stance != sentStance || !question.isBlank }

    /// Refuses a question nobody could answer.
    package static func check(question: String, note: String) throws(ReviewError) {
        guard question.count <= longestText else { throw .questionTooLong }
        guard note.count <= longestText else { throw .noteTooLong }
    }

    /// Refuses what comes when the meeting has begun.
    package static func requireOpen(_ meeting: Meeting) throws(ReviewError) {
        guard meeting.state == .planned else { throw .meetingBegun }
    }

    package static let longestText = 4_000
}
