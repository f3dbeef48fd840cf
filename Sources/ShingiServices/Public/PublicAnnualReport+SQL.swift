import SQLite
import ShingiDomain

/// Of meetings that were held, those whose agenda everybody may see; `m` stands for the table `meetings`.
private let released = "EXISTS (SELECT 1 FROM agenda_releases a WHERE a.meeting_id = m.id)"

extension Connection {
    /// In the order of their days.
    func publicMeetings(_ held: HeldMeetings) throws -> [Meeting] {
        let scope = held.fragment
        return try all(
            """
            SELECT \(meetingColumns) FROM meetings m WHERE \(scope.sql) AND \(released)
            ORDER BY m.held_on, m.starts_at, m.id
            """, scope.arguments, meetingRow)
    }

    /// The issued replies about what these meetings decided, by the one that stands. Nothing is said of a decision before
    /// its reply has left the house.
    func publicConsultations(_ held: HeldMeetings) throws -> [AnnualItem] {
        let scope = held.fragment
        return try all(
            """
            SELECT r.id, r.number_text, r.replied_on, coalesce(r.body ->> '$.case_number', ''), r.body ->> '$.title',
                r.body ->> '$.outcome', r.body, m.id, m.title, m.held_on,
                (SELECT count(*) FROM reply_cases x WHERE x.reply_id = r.id)
            FROM meetings m JOIN replies r ON r.meeting_id = m.id
            WHERE \(scope.sql) AND \(released) AND r.issued_at IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM replies n WHERE n.corrects_id = r.id AND n.issued_at IS NOT NULL)
            ORDER BY m.held_on, m.id, r.replied_on, r.number
            """, scope.arguments
        ) { row in
            AnnualItem(
                subject: nil, number: try row.text(3), title: try row.text(4), departments: [], articles: [],
                meeting: try namedMeeting(row, 7), result: nil, outcome: try row.text(5),
                reply: AnnualItem.Reply(id: try row.id(0), number: try row.text(1), date: try row.date(2)),
                conditions: try replyText(try row.text(6)).conditions.map(\.text), caseCount: try row.integer(10))
        }
    }

    /// The reports on the agendas.
    func publicReports(_ held: HeldMeetings) throws -> [AnnualItem] {
        let scope = held.fragment
        return try all(
            """
            SELECT i.title, m.id, m.title, m.held_on FROM meetings m JOIN agenda_items i ON i.meeting_id = m.id
            WHERE \(scope.sql) AND \(released) AND i.kind = 'report' ORDER BY m.held_on, m.id, i.position
            """, scope.arguments
        ) { row in
            AnnualItem(
                subject: nil, number: "", title: try row.text(0), departments: [], articles: [],
                meeting: try namedMeeting(row, 1),
                result: nil, outcome: "", reply: nil, conditions: [], caseCount: 1)
        }
    }
}
