import ShingiDomain

/// What an audit entry is about: a kind and a row.
package struct AuditSubject: Equatable, Sendable {
    let kind: String
    let id: Int64

    package static func account(_ id: AccountID) -> Self { Self(kind: "account", id: id.rawValue) }
    package static func council(_ id: CouncilID) -> Self { Self(kind: "council", id: id.rawValue) }
    package static func term(_ id: TermID) -> Self { Self(kind: "term", id: id.rawValue) }
    package static func subcommittee(_ id: SubcommitteeID) -> Self { Self(kind: "subcommittee", id: id.rawValue) }
    package static func member(_ id: MemberID) -> Self { Self(kind: "member", id: id.rawValue) }
    package static func department(_ id: DepartmentID) -> Self { Self(kind: "department", id: id.rawValue) }
    package static func provision(_ id: ProvisionID) -> Self { Self(kind: "provision", id: id.rawValue) }
    package static func `case`(_ id: CaseID) -> Self { Self(kind: "case", id: id.rawValue) }
    package static func meeting(_ id: MeetingID) -> Self { Self(kind: "meeting", id: id.rawValue) }
    package static func vote(_ id: VoteID) -> Self { Self(kind: "vote", id: id.rawValue) }
    package static func followUp(_ id: FollowUpID) -> Self { Self(kind: "follow_up", id: id.rawValue) }
    package static func reply(_ id: ReplyID) -> Self { Self(kind: "reply", id: id.rawValue) }
    package static func standingApproval(_ id: StandingApprovalID) -> Self {
        Self(kind: "standing_approval", id: id.rawValue)
    }
    package static func processingNotice(_ id: ProcessingNoticeID) -> Self {
        Self(kind: "processing_notice", id: id.rawValue)
    }
    package static func processingNoticeReport(_ id: ProcessingNoticeReportID) -> Self {
        Self(kind: "processing_notice_report", id: id.rawValue)
    }
}
