import SQLite
import ShingiDomain

/// An open promise with the dates that decide where it is due.
struct OpenFollowUp {
    let followUp: FollowUp
    let caseName: String
    let department: DepartmentName
    let promisedAt: String
    let promisedOn: CivilDate
    let due: (MeetingID, CivilDate)?
    let dueState: MeetingState?
    /// To whom it was promised; nil for the whole council.
    let subcommittee: SubcommitteeID?

    /// What was promised to a subcommittee is owed there, unless another meeting was named.
    func concerns(_ meeting: Meeting) -> Bool {
        followUp.dueMeeting == meeting.id || subcommittee == meeting.subcommittee
    }
}

extension Connection {
    /// Oldest first.
    func openFollowUps(of council: CouncilID) throws -> [OpenFollowUp] {
        try all(
            """
            SELECT f.id, f.case_id, o.id, f.text, f.condition_id, f.promised_meeting_id, f.due_meeting_id,
                f.state, f.reported_meeting_id, coalesce(c.number_text, '「' || c.title || '」'), o.division, o.section,
                o.unit, p.title, p.held_on, d.held_on, d.phase,
                p.subcommittee_id
            FROM follow_ups f JOIN cases c ON c.id = f.case_id
            JOIN departments o ON o.id = coalesce(f.department_id, c.department_id)
            JOIN meetings p ON p.id = f.promised_meeting_id LEFT JOIN meetings d ON d.id = f.due_meeting_id
            WHERE f.council_id = ? AND f.state = 'open' ORDER BY f.id
            """,
            [.integer(council.rawValue)], openFollowUp)
    }

    /// Open promises about the cases that this one says it answers.
    func openFollowUps(answeredBy id: CaseID) throws -> [FollowUpID] {
        try all(
            """
            SELECT f.id FROM case_relations r JOIN follow_ups f ON f.case_id = r.other_case_id
            WHERE r.case_id = ? AND r.kind IN ('answers_condition', 'follows_up') AND f.state = 'open' ORDER BY f.id
            """,
            [.integer(id.rawValue)]
        ) { try $0.id(0) }
    }

    func assignFollowUp(_ id: FollowUpID, to meeting: MeetingID) throws {
        try execute(
            "UPDATE follow_ups SET due_meeting_id = ?, version = version + 1 WHERE id = ?",
            [.integer(meeting.rawValue), .integer(id.rawValue)])
    }
}

private func openFollowUp(_ row: Row) throws -> OpenFollowUp {
    let due: MeetingID? = try row.optionalID(6)
    let name = DepartmentName(division: try row.text(10), section: try row.text(11), unit: try row.text(12))
    guard let name else { throw StoredValueError(type: "DepartmentName", text: "") }
    return OpenFollowUp(
        followUp: FollowUp(
            id: try row.id(0), caseID: try row.id(1), department: try row.id(2), text: try row.text(3),
            condition: try row.optionalID(4), promisedAt: try row.id(5), dueMeeting: due, state: try row.choice(7),
            reportedAt: try row.optionalID(8)),
        caseName: try row.text(9), department: name, promisedAt: try row.text(13), promisedOn: try row.date(14),
        due: try due.map { ($0, try row.date(15)) }, dueState: try row.optionalChoice(16),
        subcommittee: try row.optionalID(17))
}
