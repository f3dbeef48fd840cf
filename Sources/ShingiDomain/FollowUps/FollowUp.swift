package typealias FollowUpID = ID<FollowUp>

/// 宿題: something the council was promised to hear about at a later meeting.
package struct FollowUp: Sendable, Hashable {
    package var id: FollowUpID
    package var caseID: CaseID
    package var department: DepartmentID
    package var text: String
    /// The condition it comes from, nil when it was promised in talk.
    package var condition: ConditionID?
    /// Where it was promised.
    package var promisedAt: MeetingID
    /// Nil until the next meeting is planned.
    package var dueMeeting: MeetingID?
    package var state: FollowUpState
    /// Where it was reported.
    package var reportedAt: MeetingID?

    package init(
        id: FollowUpID, caseID: CaseID, department: DepartmentID, text: String, condition: ConditionID? = nil,
        promisedAt: MeetingID, dueMeeting: MeetingID? = nil, state: FollowUpState = .open,
        reportedAt: MeetingID? = nil
    ) {
        self.id = id
        self.caseID = caseID
        self.department = department
        self.text = text
        self.condition = condition
        self.promisedAt = promisedAt
        self.dueMeeting = dueMeeting
        self.state = state
        self.reportedAt = reportedAt
    }
}
