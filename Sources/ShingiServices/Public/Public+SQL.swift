import SQLite
import ShingiDomain

/// What everybody may see, and nothing else: meetings whose agenda was released, replies that were issued, papers of such
/// meetings that are marked so in a council that shows papers at all. Every statement here has one of these conditions.
private let released = "EXISTS (SELECT 1 FROM agenda_releases a WHERE a.meeting_id = m.id)"
private let issued = "r.issued_at IS NOT NULL"
private let shown = """
    p.access = 'open' AND p.removed_at IS NULL AND p.replaced_by_id IS NULL AND EXISTS (
        SELECT 1 FROM cases c JOIN councils o ON o.id = c.council_id
        WHERE c.id = p.case_id AND o.materials_public = 1 AND \(caseIsReleased))
    """

extension Connection {
    func publicCouncils() throws -> [PublicCouncil] {
        try all("SELECT id, name, municipality, secretariat FROM councils ORDER BY id", [], publicCouncilRow)
    }

    /// Newest first; at most `limit` from the cursor on.
    func publicMeetings(
        of council: CouncilID, _ query: PublicQuery, from cursor: Cursor?, limit: Int
    ) throws -> [PublicMeeting] {
        let years = query.years("m.held_on")
        let keyset = Keyset("m.held_on", id: "m.id", descending: true, cursor: cursor)
        return try all(
            """
            SELECT \(meetingColumns), (SELECT max(released_at) FROM agenda_releases a WHERE a.meeting_id = m.id)
            FROM meetings m
            WHERE m.council_id = ? AND \(released) AND \(keyset.condition.sql) AND \(years.sql)
                AND (m.title LIKE ? ESCAPE '\\' OR EXISTS
                    (SELECT 1 FROM agenda_releases r JOIN released_items i ON i.release_id = r.id
                        WHERE r.meeting_id = m.id AND r.id = (SELECT max(id) FROM agenda_releases WHERE meeting_id = m.id)
                            AND i.title LIKE ? ESCAPE '\\')
                OR EXISTS (SELECT 1 FROM minutes n JOIN minutes_publications p ON p.minutes_id = n.id
                    AND p.withdrawn_at IS NULL JOIN minutes_public_lines l ON l.publication_id = p.id
                    WHERE n.meeting_id = m.id AND l.text LIKE ? ESCAPE '\\'))
            \(keyset.order)
            """,
            [.integer(council.rawValue)] + keyset.condition.arguments + years.arguments
                + Array(repeating: containing(query.text), count: 3) + [.integer(Int64(limit))]
        ) { PublicMeeting(meeting: try meetingRow($0), releasedAt: try $0.instant(meetingColumnCount)) }
    }

    func publicMeeting(_ id: MeetingID) throws -> Meeting? {
        try first(
            "SELECT \(meetingColumns) FROM meetings m WHERE m.id = ? AND \(released)", [.integer(id.rawValue)],
            meetingRow)
    }

    func publicAgenda(of meeting: MeetingID) throws -> [PublicAgendaItem] {
        try all(
            """
            SELECT i.kind, i.position, i.title, c.number_text, i.case_id
            FROM agenda_items i JOIN meetings m ON m.id = i.meeting_id LEFT JOIN cases c ON c.id = i.case_id
            WHERE i.meeting_id = ?1 AND m.state <> 'planned' AND \(released)
            UNION ALL
            SELECT x.kind, x.position, x.title, c.number_text, x.case_id
            FROM released_items x JOIN meetings m ON m.id = ?1 LEFT JOIN cases c ON c.id = x.case_id
            WHERE m.state = 'planned'
                AND x.release_id = (SELECT max(r.id) FROM agenda_releases r WHERE r.meeting_id = ?1)
            ORDER BY 2
            """, [.integer(meeting.rawValue)]
        ) { row in
            PublicAgendaItem(
                kind: try row.choice(0), position: try row.integer(1), title: try row.text(2),
                caseNumber: try row.optionalText(3), caseID: try row.optionalID(4))
        }
    }

    /// All papers that count of the cases on an agenda; what is not shown is there to be counted only.
    func publicPapers(of meeting: MeetingID) throws -> [(paper: Material, isShown: Bool)] {
        let visible = Set(
            try all(
                """
                SELECT p.id FROM materials p WHERE \(shown)
                    AND p.case_id IN (SELECT case_id FROM agenda_items WHERE meeting_id = ?)
                """, [.integer(meeting.rawValue)]
            ) { try $0.id(0) as MaterialID })
        return try materials(ofMeeting: meeting).map { ($0.material, visible.contains($0.material.id)) }
    }

    func publicPaper(_ id: MaterialID) throws -> CaseID? {
        try first("SELECT p.case_id FROM materials p WHERE p.id = ? AND \(shown)", [.integer(id.rawValue)]) {
            try $0.id(0)
        }
    }

    /// Newest first; at most `limit` from the cursor on.
    func publicReplies(
        of council: CouncilID, _ query: PublicQuery, from cursor: Cursor?, limit: Int
    ) throws -> [PublicReply] {
        let years = query.years("r.replied_on")
        // As the index has it.
        let keyset = Keyset("coalesce(r.replied_on, '9999-12-31')", id: "r.id", descending: true, cursor: cursor)
        return try all(
            """
            SELECT \(replyColumns) FROM replies r
            WHERE r.council_id = ? AND \(issued) AND \(keyset.condition.sql) AND \(years.sql)
                AND (r.body ->> '$.title' LIKE ? ESCAPE '\\' OR r.body ->> '$.case_number' LIKE ? ESCAPE '\\'
                    OR r.body ->> '$.decisions' LIKE ? ESCAPE '\\' OR r.number_text LIKE ? ESCAPE '\\')
            \(keyset.order)
            """,
            [.integer(council.rawValue)] + keyset.condition.arguments + years.arguments
                + Array(repeating: containing(query.text), count: 4) + [.integer(Int64(limit))], publicReplyRow)
    }

    func publicReplies(of meeting: MeetingID) throws -> [PublicReply] {
        try all(
            "SELECT \(replyColumns) FROM replies r WHERE r.meeting_id = ? AND \(issued) ORDER BY r.replied_on, r.number",
            [.integer(meeting.rawValue)], publicReplyRow)
    }

    func publicReply(_ id: ReplyID) throws -> (reply: PublicReply, text: ReplyText, council: CouncilID)? {
        try first(
            "SELECT \(replyColumns), r.body, r.council_id FROM replies r WHERE r.id = ? AND \(issued)",
            [.integer(id.rawValue)]
        ) { (try publicReplyRow($0), try replyText($0.text(8)), try $0.id(9)) }
    }

    /// The issued reply that another one takes the place of, and the one that takes its own.
    func publicCorrections(
        of id: ReplyID
    ) throws -> (corrects: IssuedReply?, correctedBy: IssuedReply?) {
        let columns = "r.id, r.number, r.number_text, r.replied_on"
        let corrects = try first(
            "SELECT \(columns) FROM replies r JOIN replies n ON n.corrects_id = r.id WHERE n.id = ? AND \(issued)",
            [.id(id)]
        ) { try issuedReply($0, 0) }
        let correctedBy = try first(
            "SELECT \(columns) FROM replies r WHERE r.corrects_id = ? AND \(issued)", [.id(id)]
        ) { try issuedReply($0, 0) }
        return (corrects ?? nil, correctedBy ?? nil)
    }

    /// The days of the first and the last thing that is public.
    func publicDates(of council: CouncilID) throws -> CivilDateRange? {
        let meetings = "m.held_on FROM meetings m WHERE m.council_id = ?1 AND \(released)"
        let replies = "r.replied_on FROM replies r WHERE r.council_id = ?1 AND \(issued)"
        return try first(
            """
            SELECT min(day), max(day) FROM (
                SELECT \(Self.edge(meetings, "m.held_on ASC, m.id ASC")) AS day
                UNION ALL SELECT \(Self.edge(meetings, "m.held_on DESC, m.id DESC"))
                UNION ALL SELECT \(Self.edge(replies, "coalesce(r.replied_on, '9999-12-31') ASC, r.id ASC"))
                UNION ALL SELECT \(Self.edge(replies, "coalesce(r.replied_on, '9999-12-31') DESC, r.id DESC")))
            """, [.integer(council.rawValue)]
        ) { try $0.optionalDate(0) == nil ? nil : try $0.period(0, 1) } ?? nil
    }

    /// The first row in an order that an index has, so that it ends there.
    private static func edge(_ rows: String, _ order: String) -> String { "(SELECT \(rows) ORDER BY \(order) LIMIT 1)" }
}

extension PublicQuery {
    fileprivate func years(_ column: String) -> SQLFragment {
        guard let fiscalYear else { return SQLFragment("1") }
        return SQLFragment(
            "\(column) BETWEEN ? AND ?", [.text(fiscalYear.first.iso), .text(fiscalYear.last.iso)])
    }
}

/// In the order of `publicReplyRow`. A list shows three words of a text that may be long.
private let replyColumns = """
    r.id, r.number_text, r.replied_on, r.issued_at, r.meeting_id, r.body ->> '$.case_number', r.body ->> '$.title', \
    r.body ->> '$.outcome'
    """

private func publicReplyRow(_ row: Row) throws -> PublicReply {
    PublicReply(
        id: try row.id(0), number: try row.text(1), date: try row.date(2), issuedAt: try row.instant(3),
        caseNumber: try row.text(5), title: try row.text(6), outcome: try row.text(7), meeting: try row.id(4))
}

private func publicCouncilRow(_ row: Row) throws -> PublicCouncil {
    PublicCouncil(
        id: try row.id(0), name: try row.text(1), municipality: try row.text(2), secretariat: try row.text(3))
}
