import SQLite
import ShingiDomain

/// Meetings of a council that have ended, in a period; `m` stands for the table `meetings`.
struct HeldMeetings {
    let council: CouncilID
    let period: CivilDateRange

    var fragment: SQLFragment {
        SQLFragment(
            "m.council_id = ? AND m.state = 'closed' AND m.held_on BETWEEN ? AND ?",
            [.id(council), .text(period.first.iso), .text(period.last.iso)])
    }
}

extension Connection {
    /// In the order of their days.
    func meetings(_ held: HeldMeetings) throws -> [Meeting] {
        let scope = held.fragment
        return try all(
            "SELECT \(meetingColumns) FROM meetings m WHERE \(scope.sql) ORDER BY m.held_on, m.starts_at, m.id",
            scope.arguments, meetingRow)
    }

    /// The days of the first and the last meeting of a council that has ended.
    func heldDates(of council: CouncilID) throws -> CivilDateRange? {
        try first(
            "SELECT min(held_on), max(held_on) FROM meetings WHERE council_id = ? AND state = 'closed'", [.id(council)]
        ) { try $0.optionalDate(0) == nil ? nil : try $0.period(0, 1) } ?? nil
    }

    /// By meeting.
    func attendances(_ held: HeldMeetings) throws -> [MeetingID: [Attendance]] {
        let scope = held.fragment
        var found: [MeetingID: [Attendance]] = [:]
        try forEach(
            """
            SELECT t.meeting_id, t.member_id, t.mode, t.arrived_at, t.left_at
            FROM meetings m JOIN attendances t ON t.meeting_id = m.id WHERE \(scope.sql) ORDER BY t.member_id, t.id
            """, scope.arguments
        ) { row in
            found[try row.id(0), default: []].append(
                try Attendance(
                    member: row.id(1), mode: row.choice(2), arrivedAt: row.optionalTime(3), leftAt: row.optionalTime(4))
            )
        }
        return found
    }

    func electedChairs(_ held: HeldMeetings) throws -> [MeetingID: MemberID] {
        let scope = held.fragment
        return Dictionary(
            try all(
                """
                SELECT e.meeting_id, e.member_id FROM meetings m JOIN acting_chairs e ON e.meeting_id = m.id
                WHERE \(scope.sql)
                """, scope.arguments
            ) { (try $0.id(0), try $0.id(1)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Who answered in writing, by meeting.
    func answered(_ held: HeldMeetings) throws -> [MeetingID: Set<MemberID>] {
        let scope = held.fragment
        var found: [MeetingID: Set<MemberID>] = [:]
        try forEach(
            """
            SELECT DISTINCT s.meeting_id, s.member_id FROM meetings m JOIN ballot_sheets s ON s.meeting_id = m.id
            WHERE \(scope.sql)
            """, scope.arguments
        ) { found[try $0.id(0), default: []].insert(try $0.id(1)) }
        return found
    }
}
