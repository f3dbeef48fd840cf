import SQLite
import ShingiDomain

extension Connection {
    func opinionCall(for meeting: MeetingID) throws -> Versioned<OpinionCall>? {
        try first(
            """
            SELECT m.held_on, c.closes_on, c.shown_to, c.version FROM opinion_calls c
            JOIN meetings m ON m.id = c.meeting_id WHERE c.meeting_id = ?
            """,
            [.integer(meeting.rawValue)]
        ) { row in
            let closes = try row.date(1)
            return Versioned(
                value: try OpinionCall(
                    // A meeting that was put forward since does not undo a deadline.
                    meeting: meeting, heldOn: max(try row.date(0), closes), closesOn: closes, shownTo: row.choice(2)),
                version: try row.integer(3))
        }
    }

    func storeOpinionCall(_ call: OpinionCall, by account: AccountID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO opinion_calls (meeting_id, closes_on, shown_to, called_by, called_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (meeting_id) DO UPDATE SET closes_on = excluded.closes_on, shown_to = excluded.shown_to,
                called_by = excluded.called_by, called_at = excluded.called_at, version = version + 1
            """,
            [
                .integer(call.meeting.rawValue), .text(call.closesOn.iso), .text(call.shownTo.rawValue),
                .integer(account.rawValue), .text(now.iso),
            ])
    }

    /// Opened or over, with the case on the agenda; the latest first.
    func meetingsHeld(with id: CaseID) throws -> [NamedMeeting] {
        try all(
            """
            SELECT m.id, m.title, m.held_on FROM agenda_items i JOIN meetings m ON m.id = i.meeting_id
            WHERE i.case_id = ? AND m.state <> 'planned' ORDER BY m.held_on DESC, m.id DESC
            """,
            [.integer(id.rawValue)]
        ) { NamedMeeting(id: try $0.id(0), title: try $0.text(1), date: try $0.date(2)) }
    }
}
