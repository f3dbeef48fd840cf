import SQLite
import ShingiDomain

extension Connection {
    /// The last meeting of the same body that has ended by the day of this one and whose minutes stand on no agenda; nil when the latest
    /// to end is confirmed somewhere.
    func meetingToConfirm(at meeting: Meeting) throws -> Meeting? {
        let last = try first(
            """
            SELECT \(meetingColumns) FROM meetings m WHERE m.council_id = ? AND m.subcommittee_id IS ?
                AND m.state = 'closed' AND m.held_on <= ?
            ORDER BY m.held_on DESC, m.id DESC LIMIT 1
            """,
            [
                .integer(meeting.council.rawValue), meeting.subcommittee.map { .integer($0.rawValue) } ?? .null,
                .text(meeting.date.iso),
            ], meetingRow)
        guard let last else { return nil }
        let isConfirmed = try first(
            "SELECT 1 FROM minutes_confirmations WHERE meeting_id = ?", [.integer(last.id.rawValue)]
        ) { _ in true }
        return isConfirmed == nil ? last : nil
    }

    func insertConfirmation(_ item: AgendaItemID, of meeting: MeetingID) throws {
        try execute(
            "INSERT INTO minutes_confirmations (item_id, meeting_id) VALUES (?, ?)",
            [.integer(item.rawValue), .integer(meeting.rawValue)])
    }

    func updateTitle(of item: AgendaItemID, _ title: String) throws {
        try execute("UPDATE agenda_items SET title = ? WHERE id = ?", [.text(title), .integer(item.rawValue)])
    }
}
