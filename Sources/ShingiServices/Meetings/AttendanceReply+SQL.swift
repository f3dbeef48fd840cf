import SQLite
import ShingiDomain

extension Connection {
    /// Every answer, the latest first.
    func attendanceReplies(to meeting: MeetingID) throws -> [EnteredReply] {
        try all(
            """
            SELECT r.member_id, r.answer, r.remark, r.channel, a.name, r.entered_at, r.held_on
            FROM attendance_replies r JOIN accounts a ON a.id = r.entered_by WHERE r.meeting_id = ? ORDER BY r.id DESC
            """,
            [.integer(meeting.rawValue)]
        ) { row in
            EnteredReply(
                reply: try AttendanceReply(
                    member: row.id(0), answer: row.choice(1), remark: row.text(2), channel: row.choice(3)),
                enteredBy: try row.text(4), enteredAt: try row.instant(5),
                heldOn: try row.date(6))
        }
    }

    func insertAttendanceReply(
        _ reply: AttendanceReply, to meeting: Meeting, by account: AccountID, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO attendance_replies (meeting_id, member_id, held_on, answer, remark, channel, entered_by, entered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(meeting.id.rawValue), .integer(reply.member.rawValue), .text(meeting.date.iso),
                .text(reply.answer.rawValue), .text(reply.remark), .text(reply.channel.rawValue),
                .integer(account.rawValue), .text(now.iso),
            ])
    }
}
