package typealias OpinionID = ID<Opinion>

/// 意見・質問 about a case: what a member or an expert adviser said, and the department answers.
package struct Opinion: Sendable, Hashable {
    package var id: OpinionID
    package var caseID: CaseID
    /// Nil when it is about the case as a whole.
    package var matter: MatterID?
    package var origin: OpinionOrigin
    package var text: String
    package var writtenAt: Instant
    package var retractedAt: Instant?

    package init(
        id: OpinionID, caseID: CaseID, matter: MatterID?, origin: OpinionOrigin, text: String, writtenAt: Instant,
        retractedAt: Instant? = nil
    ) {
        self.id = id
        self.caseID = caseID
        self.matter = matter
        self.origin = origin
        self.text = text
        self.writtenAt = writtenAt
        self.retractedAt = retractedAt
    }

    /// Refuses to take back what somebody has answered, or, for a member, what the deadline has fixed.
    package func requireRetractable(answers: Int, call: OpinionCall?, on today: CivilDate) throws(OpinionError) {
        guard retractedAt == nil else { throw .alreadyRetracted }
        guard answers == 0 else { throw .alreadyAnswered }
        if case .beforeMeeting = origin, let call { try call.requireOpen(on: today) }
    }

    /// Refuses an answer to what was taken back.
    package func requireAnswerable() throws(OpinionError) {
        guard retractedAt == nil else { throw .alreadyRetracted }
    }
}
