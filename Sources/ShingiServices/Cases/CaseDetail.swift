import ShingiDomain

/// Everything the page of a case shows.
package struct CaseDetail: Sendable {
    package let subject: Case
    /// The owner first.
    package let departments: [Department]
    package let forms: [Form]
    package let sheets: [CaseSheet]
    /// Oldest first, settled ones too.
    package let comments: [CaseComment]
    package let materials: CaseMaterials
    /// How papers come that are added now.
    package let usualDelivery: MaterialDelivery
    package let relations: [CaseLink]
    package let errata: [CaseErratum]
    /// The meetings it stood or stands on the agenda of, oldest first.
    package let appearances: [CaseAppearance]
    /// Oldest first; a corrected one stays, its correction follows it.
    package let decisions: [CaseDecision]
    package let followUps: [CaseFollowUp]
    package let reply: CaseReply?
    package let lastReturn: CaseReason?
    package let withdrawal: CaseReason?
    package let priorImplementation: PriorImplementation?
    /// What was done with it last, newest first.
    package let latest: [AuditEntry]
    /// False for a member, who reads what was given out and nothing of how it came about.
    package let isInside: Bool
}

/// A comment with the name of who wrote it.
package struct CaseComment: Sendable {
    package let comment: FieldComment
    package let authorName: String
}

/// Another case that this one is bound to.
package struct CaseLink: Sendable {
    package let kind: RelationKind
    /// The other case refers to this one.
    package let isReverse: Bool
    package let id: CaseID
    package let title: String
    package let numberText: String?
    package let state: CaseState
}

/// 訂正: both wordings.
package struct CaseErratum: Sendable {
    package let meetingTitle: String
    package let heldOn: CivilDate
    package let place: String
    package let before: String
    package let after: String
    /// Empty when nobody was named.
    package let saidBy: String
    package let target: ErratumTarget
    /// The version of the sheet that it made; nil for a paper.
    package let version: Int?
}

/// A place on an agenda.
package struct CaseAppearance: Sendable {
    package let meeting: MeetingID
    package let title: String
    package let heldOn: CivilDate
    package let kind: AgendaKind
    package let position: Int
}

/// A decision on matters of the case, in words.
package struct CaseDecision: Sendable {
    package let matters: [MatterID]
    package let meetingTitle: String
    package let heldOn: CivilDate
    package let word: String
    package let outcome: DecisionOutcome
    package let method: DecisionMethod
    package let tally: Tally?
    package let conditions: [Condition]
    package let correctionReason: String?
    /// A later correction took its place.
    package let isReplaced: Bool

    /// 附帯意見.
    package struct Condition: Sendable {
        package let text: String
        package let mustReport: Bool
    }
}

/// 宿題 of the case.
package struct CaseFollowUp: Sendable {
    package let id: FollowUpID
    package let text: String
    package let state: FollowUpState
    package let promisedAt: String
    package let dueAt: String?
}

/// 答申 to the case.
package struct CaseReply: Sendable {
    package let id: ReplyID
    /// Nil while it is being drafted.
    package let numberText: String?
    package let repliedOn: CivilDate?
}

/// Why a case was returned or withdrawn, by whom and when.
package struct CaseReason: Sendable {
    package let text: String
    package let name: String
    package let at: Instant
}
