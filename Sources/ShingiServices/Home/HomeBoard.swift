import ShingiDomain

/// What waits for somebody, as their first page shows it. Lists hold at most `HomeService.most` entries.
package struct HomeBoard: Sendable {
    /// How many of the cases they see wait for somebody, by state.
    package let counts: [CaseState: Int]
    /// Cases on their way to an agenda, by state, those changed last first.
    package let cases: [CaseState: [HomeCase]]
    package let meeting: HomeMeeting?
    /// Drawn up, not issued.
    package let drawnReplies: [ReplyRow]
    /// Issued, the latest first.
    package let latestReplies: [ReplyRow]
    /// Promises still owed, the one due first first.
    package let followUps: [FollowUpRow]
    package let followUpCount: Int
    /// Promises whose meeting has gone by without a report.
    package let overdue: [FollowUpRow]
    /// Minutes that the actor is asked to confirm, or that members confirm for the secretariat; the one due first first.
    package let minutes: [HomeMinutes]
    package let today: CivilDate
}

/// One case in a short list.
package struct HomeCase: Sendable {
    package let id: CaseID
    package let title: String
    package let numberText: String?
    package let state: CaseState
    package let department: DepartmentName
    package let changedAt: Instant
    /// Comments on its fields that nobody has dealt with.
    package let commentCount: Int

    package var name: String { numberText.map { "\($0) \(title)" } ?? title }
}

/// The meeting that comes next, or is being held.
package struct HomeMeeting: Sendable {
    package let meeting: Meeting
    package let isReleased: Bool
    /// Whether the reader is a member who may go through the agenda.
    package let isReviewed: Bool
    /// The cases on its agenda that the actor sees.
    package let cases: [HomeItem]
}

/// Minutes that members look at.
package struct HomeMinutes: Sendable {
    package let meeting: NamedMeeting
    package let due: CivilDate
    /// Corrections that the secretariat has not decided on; nil for a member, who is asked itself.
    package let undecided: Int?
}

/// A case on an agenda.
package struct HomeItem: Sendable {
    package let id: CaseID
    package let name: String
    package let kind: AgendaKind
}
