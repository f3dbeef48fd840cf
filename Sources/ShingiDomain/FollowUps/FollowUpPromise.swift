/// A follow-up before it has a row.
package struct FollowUpPromise: Sendable, Hashable {
    package var caseID: CaseID
    package var department: DepartmentID
    package var text: String
    /// Nil when it was promised in talk.
    package var condition: ConditionID?
    package var promisedAt: MeetingID
    /// Nil until a next meeting is planned.
    package var dueMeeting: MeetingID?

    /// Refuses a promise without words.
    package init(
        caseID: CaseID, department: DepartmentID, text: String, condition: ConditionID? = nil,
        promisedAt: MeetingID, dueMeeting: MeetingID?
    ) throws(FollowUpError) {
        guard !text.isBlank else { throw .empty }
        self.caseID = caseID
        self.department = department
        self.text = text
        self.condition = condition
        self.promisedAt = promisedAt
        self.dueMeeting = dueMeeting
    }

    private init(_ condition: Condition, _ id: ConditionID, _ subject: Case, _ meeting: Meeting, _ next: Meeting?) {
        caseID = subject.id
        department = subject.owner
        text = condition.text
        self.condition = id
        promisedAt = meeting.id
        dueMeeting = next?.id
    }

    /// What a condition makes a department owe: a report to the next meeting, where it must be reported at all.
    package static func arising(
        from condition: Condition, id: ConditionID, about subject: Case, at meeting: Meeting, next: Meeting?
    ) -> FollowUpPromise? {
        condition.mustReport ? FollowUpPromise(condition, id, subject, meeting, next) : nil
    }
}
