import SQLite
import ShingiDomain

extension Connection {
    /// Issued since the last meeting that was held before this one, and handed to nobody yet; in the order of their
    /// numbers.
    func repliesToHandOut(at meeting: Meeting) throws -> [ReplyID] {
        try all(
            """
            SELECT r.id FROM replies r WHERE r.council_id = ?1 AND r.replied_on >= (
                    SELECT max(m.held_on) FROM meetings m
                    WHERE m.council_id = ?1 AND m.subcommittee_id IS NULL AND m.state = 'closed'
                        AND m.held_on <= ?2)
                AND NOT EXISTS (SELECT 1 FROM reply_handouts h WHERE h.reply_id = r.id)
            ORDER BY r.replied_on, r.number
            """, [.id(meeting.council), .text(meeting.date.iso)]
        ) { try $0.id(0) }
    }

    /// The item of an agenda under which replies are handed out.
    func handoutItem(at meeting: MeetingID) throws -> AgendaItemID? {
        try first(
            """
            SELECT i.id FROM agenda_items i JOIN reply_handouts h ON h.item_id = i.id WHERE i.meeting_id = ? LIMIT 1
            """, [.id(meeting)]
        ) { try $0.id(0) }
    }

    func insertHandout(of reply: ReplyID, under item: AgendaItemID) throws {
        try execute("INSERT INTO reply_handouts (reply_id, item_id) VALUES (?, ?)", [.id(reply), .id(item)])
    }

    /// In the order of their numbers.
    func handouts(at meeting: MeetingID) throws -> [IssuedReply] {
        try all(
            """
            SELECT r.id, r.number, r.number_text, r.replied_on FROM reply_handouts h
            JOIN agenda_items i ON i.id = h.item_id JOIN replies r ON r.id = h.reply_id
            WHERE i.meeting_id = ? ORDER BY r.replied_on, r.number
            """, [.id(meeting)], { try issuedReply($0, 0) }
        ).compactMap(\.self)
    }

    /// Where members are handed a reply.
    func handoutMeeting(of reply: ReplyID) throws -> NamedMeeting? {
        try first(
            """
            SELECT m.id, m.title, m.held_on FROM reply_handouts h JOIN agenda_items i ON i.id = h.item_id
            JOIN meetings m ON m.id = i.meeting_id WHERE h.reply_id = ?
            """, [.id(reply)]
        ) { try namedMeeting($0, 0) }
    }
}
