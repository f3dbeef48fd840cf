import ShingiDomain

/// One reply with everything its page shows.
package struct ReplyDetail: Sendable {
    package let id: ReplyID
    package let number: ReplyNumber?
    package let date: CivilDate?
    /// Drawn from the decisions, or kept since it was issued; nil when the decisions give no reply.
    package let text: ReplyText?
    /// Why they don't.
    package let obstacle: ReplyError?
    package let caseID: CaseID
    package let caseState: CaseState
    package let meeting: NamedMeeting
    /// A decision was corrected after the reply left the house.
    package let isCorrectedSince: Bool
    /// What the council was promised about the case.
    package let followUps: [FollowUpRow]

    package var isIssued: Bool { number != nil }

    /// Changes with what was decided, so that nobody issues another text than the one that was checked.
    package var fingerprint: String { text?.fingerprint ?? "" }
}
