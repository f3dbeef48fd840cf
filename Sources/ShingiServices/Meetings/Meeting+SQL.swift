import SQLite
import ShingiDomain

extension Connection {
    /// A meeting within what the actor may see.
    func findMeeting(_ id: MeetingID, visibleTo actor: Actor) throws -> Meeting? {
        let scope = actor.visibleMeetings
        return try first(
            "SELECT \(meetingColumns) FROM meetings m WHERE m.id = ? AND \(scope.sql)",
            [.integer(id.rawValue)] + scope.arguments, meetingRow)
    }

    /// In the order of the agenda: by kind, then by place within it.
    func agendaItems(of meeting: MeetingID) throws -> [AgendaItem] {
        try all(
            """
            SELECT id, meeting_id, kind, position, case_id, follow_up_id, title, page_count, explained_minutes
            FROM agenda_items WHERE meeting_id = ?
            ORDER BY CASE kind WHEN 'confirmation' THEN 1 WHEN 'consultation' THEN 2 WHEN 'report' THEN 3
                WHEN 'other' THEN 4 ELSE 5 END, position
            """,
            [.integer(meeting.rawValue)], agendaItemRow)
    }

    func attendances(of meeting: MeetingID) throws -> [Attendance] {
        try all(
            """
            SELECT member_id, mode, arrived_at, left_at FROM attendances WHERE meeting_id = ? ORDER BY member_id, id
            """,
            [.integer(meeting.rawValue)], attendanceRow)
    }

    func isAgendaReleased(_ meeting: MeetingID) throws -> Bool {
        try first("SELECT 1 FROM agenda_releases WHERE meeting_id = ? LIMIT 1", [.integer(meeting.rawValue)]) { _ in
            true
        }
            ?? false
    }
}

/// In the order of `meetingRow`; `m` stands for the table.
let meetingColumns = """
    m.id, m.council_id, m.term_id, m.ordinal, m.title, m.held_on, m.reserve_on, m.starts_at, m.planned_close_at, \
    m.place, m.form, m.open_to_public, m.not_public_reason, m.observers, m.state, m.opened_at, m.closed_at, m.version
    """

func meetingRow(_ row: Row) throws -> Meeting {
    let date = try row.date(5)
    return Meeting(
        id: try row.id(0), council: try row.id(1), term: try row.id(2), fiscalYear: FiscalYear(containing: date),
        ordinal: try row.integer(3), title: try row.text(4), date: date, reserveDate: try row.optionalDate(6),
        startsAt: try row.time(7), plannedClose: try row.optionalTime(8), place: try row.text(9),
        form: try row.choice(10), openness: try row.bool(11) ? .open : .closed(reason: try row.text(12)),
        observers: try row.optionalInteger(13), state: try row.choice(14), openedAt: try row.optionalTime(15),
        closedAt: try row.optionalTime(16), version: try row.integer(17))
}

private func agendaItemRow(_ row: Row) throws -> AgendaItem {
    AgendaItem(
        id: try row.id(0), meeting: try row.id(1), kind: try row.choice(2), position: try row.integer(3),
        caseID: try row.optionalID(4), followUp: try row.optionalID(5), title: try row.text(6),
        pageCount: try row.optionalInteger(7), explainedMinutes: try row.optionalInteger(8))
}

private func attendanceRow(_ row: Row) throws -> Attendance {
    try Attendance(
        member: try row.id(0), mode: try row.choice(1), arrivedAt: try row.optionalTime(2),
        leftAt: try row.optionalTime(3))
}
