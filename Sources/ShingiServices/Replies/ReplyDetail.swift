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
    /// Those it answers, in the order of their numbers.
    package let cases: [ReplyCase]
    package let meeting: NamedMeeting
    /// What a person said in it.
    package let words: ReplyWords
    package let version: Int
    /// A decision was corrected after the reply left the house.
    package let isCorrectedSince: Bool
    /// What the council was promised about the cases.
    package let followUps: [FollowUpRow]
    /// The last time that somebody read the draft through; nil before.
    package let check: ReplyCheck?
    /// The reply that this one takes the place of.
    package let corrects: IssuedReply?
    /// The one that took its place, for whoever may see it; without a number while it is a draft.
    package let correctedBy: (id: ReplyID, number: String?)?
    /// The meeting at which members are handed it; nil while that is not known.
    package let handedOutAt: NamedMeeting?

    package var isIssued: Bool { number != nil }

    /// Changes with what was decided, so that nobody issues another text than the one that was checked.
    package var fingerprint: String { text?.fingerprint ?? "" }

    /// Whether the draft still says what was read through.
    package var isChecked: Bool { check.map { $0.fingerprint == fingerprint } ?? false }
}

/// A case that a reply answers.
package struct ReplyCase: Sendable, Hashable {
    package let id: CaseID
    /// 諮問第457号 …
    package let name: String
    package let state: CaseState
}

/// 点検: who read a draft through, and what it said then.
package struct ReplyCheck: Sendable {
    package let by: String
    package let at: Instant
    let fingerprint: String
}
