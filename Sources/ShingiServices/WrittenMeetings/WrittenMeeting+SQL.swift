import SQLite
import ShingiDomain

extension Connection {
    func writtenMeeting(_ id: MeetingID) throws -> WrittenMeeting? {
        try first(
            "SELECT closes_at, names, released_at, counted_at, version FROM written_meetings WHERE meeting_id = ?",
            [.integer(id.rawValue)]
        ) { row in
            WrittenMeeting(
                meeting: id, closesAt: try row.instant(0), names: try row.choice(1), releasedAt: try row.instant(2),
                countedAt: try row.optionalInstant(3), version: try row.integer(4))
        }
    }

    func insertWrittenMeeting(_ written: WrittenMeeting, by account: AccountID) throws {
        try execute(
            """
            INSERT INTO written_meetings (meeting_id, closes_at, names, released_by, released_at)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                .integer(written.meeting.rawValue), .text(written.closesAt.iso), .text(written.names.rawValue),
                .integer(account.rawValue), .text(written.releasedAt.iso),
            ])
    }

    func storeDeadline(of written: WrittenMeeting) throws {
        try execute(
            "UPDATE written_meetings SET closes_at = ?, version = version + 1 WHERE meeting_id = ?",
            [.text(written.closesAt.iso), .integer(written.meeting.rawValue)])
    }

    func storeWrittenCount(of id: MeetingID, by account: AccountID, at now: Instant) throws {
        try execute(
            "UPDATE written_meetings SET counted_by = ?, counted_at = ?, version = version + 1 WHERE meeting_id = ?",
            [.integer(account.rawValue), .text(now.iso), .integer(id.rawValue)])
    }
}
