import FoundationEssentials
import SQLite
import ShingiDomain

extension Connection {
    /// The latest first.
    func notices(of meeting: MeetingID, at limit: Int) throws -> [SentNotice] {
        try all(
            """
            SELECT n.kind, n.meeting_version, n.body, n.reply_by, a.name, n.sent_at, n.held_on
            FROM meeting_notices n JOIN accounts a ON a.id = n.sent_by
            WHERE n.meeting_id = ? ORDER BY n.id DESC LIMIT ?
            """,
            [.integer(meeting.rawValue), .integer(Int64(limit))]
        ) { row in
            SentNotice(
                kind: try row.choice(0), meetingVersion: try row.integer(1), notice: try notice(row.text(2)),
                replyBy: try row.optionalDate(3), sentBy: try row.text(4), sentAt: try row.instant(5),
                heldOn: try row.date(6))
        }
    }

    func lastNotice(of meeting: MeetingID) throws -> SentNotice? {
        try notices(of: meeting, at: 1).first
    }

    func insertNotice(
        _ notice: MeetingNotice, _ kind: NoticeKind, _ order: NoticeOrder, of meeting: Meeting, by account: AccountID,
        at now: Instant
    ) throws {
        let body = String(decoding: try JSONEncoder().encode(notice), as: UTF8.self)
        try execute(
            """
            INSERT INTO meeting_notices (meeting_id, kind, meeting_version, held_on, body, reply_by, sent_by, sent_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(meeting.id.rawValue), .text(kind.rawValue), .integer(Int64(meeting.version)),
                .text(meeting.date.iso), .text(body), (order.replyBy?.iso).databaseValue, .integer(account.rawValue),
                .text(now.iso),
            ])
    }
}

private func notice(_ json: String) throws -> MeetingNotice {
    try JSONDecoder().decode(MeetingNotice.self, from: Data(json.utf8))
}
