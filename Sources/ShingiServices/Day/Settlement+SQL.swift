import SQLite
import ShingiDomain

extension Connection {
    func storeDecidedState(of subject: Case, at now: Instant) throws {
        try execute(
            "UPDATE cases SET state = ?, version = ?, changed_at = ? WHERE id = ?",
            [
                .text(subject.state.rawValue), subject.version.databaseValue, .text(now.iso),
                .integer(subject.id.rawValue),
            ])
    }

    /// A condition makes at most one promise.
    func insertPromise(_ promise: FollowUpPromise, council: CouncilID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO follow_ups
                (council_id, case_id, condition_id, text, promised_meeting_id, due_meeting_id, state, created_at)
            VALUES (?, ?, ?, ?, ?, ?, 'open', ?) ON CONFLICT (condition_id) DO NOTHING
            """,
            [
                .integer(council.rawValue), .integer(promise.caseID.rawValue),
                (promise.condition?.rawValue).databaseValue, .text(promise.text),
                .integer(promise.promisedAt.rawValue), (promise.dueMeeting?.rawValue).databaseValue, .text(now.iso),
            ])
    }

    /// Promises whose condition is no longer in force, as long as nobody has put them on an agenda, reported on them or
    /// kept them: what was said about a promise stays on the record with it.
    func removeOverruledPromises(of id: CaseID, at meeting: MeetingID) throws {
        try execute(
            """
            DELETE FROM follow_ups WHERE case_id = ? AND promised_meeting_id = ? AND state = 'open'
                AND condition_id IN (SELECT c.id FROM conditions c JOIN decisions d ON d.corrects_id = c.decision_id)
                AND NOT EXISTS (SELECT 1 FROM agenda_items i WHERE i.follow_up_id = follow_ups.id)
                AND NOT EXISTS (SELECT 1 FROM follow_up_reports r WHERE r.follow_up_id = follow_ups.id)
            """,
            [.integer(id.rawValue), .integer(meeting.rawValue)])
    }

    func storeReported(_ id: FollowUpID, at meeting: MeetingID, by account: AccountID, at now: Instant) throws {
        try execute(
            """
            UPDATE follow_ups SET state = 'reported', reported_meeting_id = ?, settled_by = ?, settled_at = ?,
                version = version + 1
            WHERE id = ? AND state = 'open' AND promised_meeting_id <> ?
            """,
            [
                .integer(meeting.rawValue), .integer(account.rawValue), .text(now.iso), .integer(id.rawValue),
                .integer(meeting.rawValue),
            ])
    }
}
