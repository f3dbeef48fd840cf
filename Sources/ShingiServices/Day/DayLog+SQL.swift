import SQLite
import ShingiDomain

extension Connection {
    func insertCall(of item: AgendaItemID, at time: TimeOfDay, by account: AccountID, _ now: Instant) throws {
        try execute(
            "INSERT INTO item_calls (agenda_item_id, called_at, recorded_by, recorded_at) VALUES (?, ?, ?, ?)",
            [.integer(item.rawValue), .text(time.iso), .integer(account.rawValue), .text(now.iso)])
    }

    /// In the order in which the meeting took them.
    func itemCalls(of meeting: MeetingID) throws -> [ItemCall] {
        try all(
            """
            SELECT c.agenda_item_id, c.called_at, c.recorded_at FROM item_calls c
            JOIN agenda_items i ON i.id = c.agenda_item_id WHERE i.meeting_id = ? ORDER BY c.id
            """,
            [.integer(meeting.rawValue)]
        ) { ItemCall(item: try $0.id(0), at: try $0.time(1), notedAt: try $0.instant(2)) }
    }

    func storeClosedItem(_ item: AgendaItemID, reason: String, by account: AccountID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO closed_items (agenda_item_id, reason, closed_by, closed_at) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET reason = excluded.reason, closed_by = excluded.closed_by,
                closed_at = excluded.closed_at
            """,
            [.integer(item.rawValue), .text(reason), .integer(account.rawValue), .text(now.iso)])
    }

    func removeClosedItem(_ item: AgendaItemID) throws {
        try execute("DELETE FROM closed_items WHERE agenda_item_id = ?", [.integer(item.rawValue)])
    }

    /// The items behind closed doors, each with the reason.
    func closedItems(of meeting: MeetingID) throws -> [AgendaItemID: String] {
        Dictionary(
            try all(
                """
                SELECT c.agenda_item_id, c.reason FROM closed_items c JOIN agenda_items i ON i.id = c.agenda_item_id
                WHERE i.meeting_id = ?
                """,
                [.integer(meeting.rawValue)]
            ) { (try $0.id(0), try $0.text(1)) }, uniquingKeysWith: { first, _ in first })
    }

    func storeOpenness(of meeting: Meeting) throws {
        try execute(
            "UPDATE meetings SET open_to_public = ?, not_public_reason = ?, version = ? WHERE id = ?",
            [
                (meeting.openness == .open).databaseValue, .text(meeting.openness.reason ?? ""),
                meeting.version.databaseValue, .integer(meeting.id.rawValue),
            ])
    }

    func insertDifference(
        _ difference: SpokenDifference, at meeting: MeetingID, _ item: AgendaItemID?, by account: AccountID,
        _ now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO spoken_differences (meeting_id, agenda_item_id, said, note, noted_by, noted_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(meeting.rawValue), (item?.rawValue).databaseValue, .text(difference.said),
                .text(difference.note), .integer(account.rawValue), .text(now.iso),
            ])
    }

    func differences(of meeting: MeetingID) throws -> [NotedDifference] {
        try all(
            """
            SELECT s.agenda_item_id, s.said, s.note, a.name, s.noted_at FROM spoken_differences s
            JOIN accounts a ON a.id = s.noted_by WHERE s.meeting_id = ? ORDER BY s.id
            """,
            [.integer(meeting.rawValue)]
        ) { row in
            NotedDifference(
                item: try row.optionalID(0),
                difference: try SpokenDifference(said: try row.text(1), note: try row.text(2)),
                notedBy: try row.text(3), notedAt: try row.instant(4))
        }
    }

    /// The newest line of the record of changes about a meeting, its votes or the papers of its cases.
    func lastChange(of meeting: MeetingID) throws -> DayChange? {
        try first(
            """
            SELECT e.id, e.account_id, coalesce(a.name, ''), e.sentence, e.at FROM audit_entries e
            LEFT JOIN accounts a ON a.id = e.account_id
            WHERE e.id = (
                SELECT max(id) FROM (
                    SELECT max(id) AS id FROM audit_entries WHERE subject = 'meeting' AND subject_id = ?1
                    UNION ALL
                    SELECT max(e.id) FROM votes v JOIN agenda_items i ON i.id = v.agenda_item_id
                    JOIN audit_entries e ON e.subject = 'vote' AND e.subject_id = v.id WHERE i.meeting_id = ?1
                    UNION ALL
                    SELECT max(e.id) FROM agenda_items i
                    JOIN audit_entries e ON e.subject = 'case' AND e.subject_id = i.case_id
                    WHERE i.meeting_id = ?1 AND e.action = 'erratum_noted'))
            """,
            [.integer(meeting.rawValue)]
        ) { row in
            DayChange(
                id: try row.int64(0), account: try row.optionalID(1), name: try row.text(2), sentence: try row.text(3),
                at: try row.instant(4))
        }
    }
}
