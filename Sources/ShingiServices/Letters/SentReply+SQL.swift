import SQLite
import ShingiDomain

extension Connection {
    /// The issued replies of a meeting in the order of their numbers, without those that another took the place of.
    func sentReplies(of meeting: MeetingID) throws -> [SentReply] {
        var departments: [ReplyID: [String]] = [:]
        try forEach(
            """
            SELECT x.reply_id, d.name FROM replies r JOIN reply_cases x ON x.reply_id = r.id
            JOIN case_departments c ON c.case_id = x.case_id JOIN departments d ON d.id = c.department_id
            WHERE r.meeting_id = ? AND r.issued_at IS NOT NULL ORDER BY x.position, c.position
            """, [.id(meeting)]
        ) { departments[try $0.id(0), default: []].append(try $0.text(1)) }
        return try all(
            """
            SELECT r.id, r.number_text, r.replied_on, coalesce(r.body ->> '$.case_number', ''), r.body ->> '$.title'
            FROM replies r WHERE r.meeting_id = ? AND r.issued_at IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM replies n WHERE n.corrects_id = r.id AND n.issued_at IS NOT NULL)
            ORDER BY r.replied_on, r.number
            """, [.id(meeting)]
        ) { row in
            let id: ReplyID = try row.id(0)
            return SentReply(
                id: id, number: try row.text(1), date: try row.date(2), caseNumber: try row.text(3),
                title: try row.text(4), departments: departments[id] ?? [])
        }
    }
}
