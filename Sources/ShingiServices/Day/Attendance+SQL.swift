import SQLite
import ShingiDomain

extension Connection {
    /// Puts these stays in the place of all that were noted for a member.
    func storeStays(
        _ stays: [Attendance], of member: MemberID, in meeting: MeetingID, by account: AccountID, at now: Instant
    ) throws {
        try execute(
            "DELETE FROM attendances WHERE meeting_id = ? AND member_id = ?",
            [.integer(meeting.rawValue), .integer(member.rawValue)])
        for stay in stays {
            try execute(
                """
                INSERT INTO attendances (meeting_id, member_id, mode, arrived_at, left_at, recorded_by, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(meeting.rawValue), .integer(stay.member.rawValue), .text(stay.mode.rawValue),
                    (stay.arrivedAt?.iso).databaseValue, (stay.leftAt?.iso).databaseValue, .integer(account.rawValue),
                    .text(now.iso),
                ])
        }
    }

    func electedChair(of meeting: MeetingID) throws -> MemberID? {
        try first("SELECT member_id FROM acting_chairs WHERE meeting_id = ?", [.integer(meeting.rawValue)]) {
            try $0.id(0)
        }
    }

    func storeElectedChair(_ member: MemberID, of meeting: MeetingID, by account: AccountID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO acting_chairs (meeting_id, member_id, recorded_by, recorded_at) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET member_id = excluded.member_id, recorded_by = excluded.recorded_by,
                recorded_at = excluded.recorded_at
            """,
            [
                .integer(meeting.rawValue), .integer(member.rawValue), .integer(account.rawValue), .text(now.iso),
            ])
    }

    /// A meeting with who is in office and who was noted to be where.
    func sitting(_ meeting: Meeting) throws -> Sitting {
        Sitting(
            meeting: meeting, register: try register(of: meeting), attendances: try attendances(of: meeting.id),
            elected: try electedChair(of: meeting.id).map { ActingChair(member: $0, electedOn: meeting.date) },
            subcommittee: try meeting.subcommittee.flatMap { try subcommittee($0)?.value })
    }
}
