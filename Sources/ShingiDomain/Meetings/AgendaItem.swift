package typealias AgendaItemID = ID<AgendaItem>

/// One entry of an agenda (次第).
package struct AgendaItem: Sendable, Hashable {
    package var id: AgendaItemID
    package var meeting: MeetingID
    package var kind: AgendaKind
    /// 1, 2, … within its kind.
    package var position: Int
    package var caseID: CaseID?
    /// The promise it keeps, for a report that answers a condition.
    package var followUp: FollowUpID?
    package var title: String
    /// Pages of its papers in a bound packet, nil while unknown; 0 where nothing is handed out.
    package var pageCount: Int?
    /// How long the department explained it on the day.
    package var explainedMinutes: Int?
    /// Done before asking (諮問前実施): it comes first among its kind.
    package var isUrgent: Bool
    /// Papers of its own were taken in, for an item without a case.
    package var hasOwnPapers: Bool

    package init(
        id: AgendaItemID, meeting: MeetingID, kind: AgendaKind, position: Int, caseID: CaseID? = nil,
        followUp: FollowUpID? = nil, title: String, pageCount: Int? = nil, explainedMinutes: Int? = nil,
        isUrgent: Bool = false, hasOwnPapers: Bool = false
    ) {
        self.id = id
        self.meeting = meeting
        self.kind = kind
        self.position = position
        self.caseID = caseID
        self.followUp = followUp
        self.title = title
        self.pageCount = pageCount
        self.explainedMinutes = explainedMinutes
        self.isUrgent = isUrgent
        self.hasOwnPapers = hasOwnPapers
    }
}
