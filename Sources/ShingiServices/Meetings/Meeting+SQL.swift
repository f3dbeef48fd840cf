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

    func meetings(visibleTo actor: Actor, _ query: MeetingQuery) throws -> Slice<MeetingRow> {
        let statement = meetingListStatement(query, for: actor)
        let seesAll = actor.seesUnreleasedAgendas
        let rows = try all(statement.sql, statement.arguments) { row in
            let isReleased = try row.bool(meetingColumnCount + 1)
            return MeetingRow(
                meeting: try meetingRow(row),
                itemCount: seesAll || isReleased ? try row.integer(meetingColumnCount) : nil,
                isReleased: isReleased)
        }
        return Slice(rows, from: query.cursor) { ($0.meeting.date.iso, $0.meeting.id.rawValue) }
    }

    /// The meeting that has a case on its agenda and is not over; a case stands on one such agenda at most.
    func meetingAhead(with id: CaseID) throws -> Meeting? {
        try first(
            """
            SELECT \(meetingColumns) FROM agenda_items i JOIN meetings m ON m.id = i.meeting_id
            WHERE i.case_id = ? AND m.phase IN ('planned', 'open') ORDER BY m.state = 'open' DESC LIMIT 1
            """,
            [.integer(id.rawValue)], meetingRow)
    }

    /// Those that have not opened yet, the next one first.
    func plannedMeetings(of council: CouncilID) throws -> [Meeting] {
        try all(
            """
            SELECT \(meetingColumns) FROM meetings m WHERE m.council_id = ? AND m.phase = 'planned'
            ORDER BY m.held_on, m.id
            """,
            [.integer(council.rawValue)], meetingRow)
    }

    /// The fiscal years in which there are meetings, newest first.
    func fiscalYearsOfMeetings(visibleTo actor: Actor) throws -> [FiscalYear] {
        let scope = actor.visibleMeetings
        let ends = try first(
            "SELECT min(m.held_on), max(m.held_on) FROM meetings m WHERE \(scope.sql)", scope.arguments
        ) { (try $0.optionalDate(0), try $0.optionalDate(1)) }
        guard let oldest = ends?.0, let newest = ends?.1 else { return [] }
        return (FiscalYear(containing: oldest).startYear...FiscalYear(containing: newest).startYear).reversed()
            .map(FiscalYear.init(startYear:))
    }

    /// The run that the ordinal counts within.
    func ordinalScope(of id: MeetingID) throws -> String {
        try first("SELECT ordinal_scope FROM meetings WHERE id = ?", [.integer(id.rawValue)]) { try $0.text(0) } ?? ""
    }

    func insertMeeting(
        _ plan: MeetingPlan, _ openness: Openness, _ numbers: MeetingNumbers, council: CouncilID,
        subcommittee: SubcommitteeID?
    ) throws -> MeetingID {
        try execute(
            """
            INSERT INTO meetings (council_id, subcommittee_id, state, term_id, ordinal, ordinal_scope, title, held_on,
                reserve_on, starts_at, planned_close_at, place, form, open_to_public, not_public_reason)
            VALUES (?, ?, 'planned', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [.integer(council.rawValue), subcommittee.map { .integer($0.rawValue) } ?? .null]
                + values(of: numbers) + values(of: plan, openness))
        return MeetingID(rawValue: lastInsertRowID)
    }

    func updateMeeting(
        _ id: MeetingID, _ plan: MeetingPlan, _ openness: Openness, _ numbers: MeetingNumbers
    ) throws {
        try execute(
            """
            UPDATE meetings SET (term_id, ordinal, ordinal_scope, title, held_on, reserve_on, starts_at,
                planned_close_at, place, form, open_to_public, not_public_reason)
            = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), version = version + 1 WHERE id = ?
            """,
            values(of: numbers) + values(of: plan, openness) + [.integer(id.rawValue)])
    }

    func storeCancellation(of meeting: Meeting, by account: AccountID, at now: Instant) throws {
        try execute(
            "UPDATE meetings SET cancelled_at = ?, cancelled_by = ?, cancellation_reason = ?, version = ? WHERE id = ?",
            [
                .text(now.iso), .integer(account.rawValue), .text(meeting.cancellation), meeting.version.databaseValue,
                .integer(meeting.id.rawValue),
            ])
        try execute(
            "UPDATE follow_ups SET due_meeting_id = NULL WHERE due_meeting_id = ? AND state = 'open'",
            [.integer(meeting.id.rawValue)])
        try execute(
            "DELETE FROM minutes_confirmations WHERE item_id IN (SELECT id FROM agenda_items WHERE meeting_id = ?)",
            [.integer(meeting.id.rawValue)])
    }

    /// The quorum is reckoned from these.
    func membersInOffice(of meeting: Meeting) throws -> Set<MemberID> {
        guard meeting.subcommittee != nil else { return try membersInOffice(of: meeting.council, on: meeting.date) }
        return Set(try register(of: meeting).membersInOffice(on: meeting.date))
    }

    /// The same for any day.
    func membersInOffice(of council: CouncilID, on date: CivilDate) throws -> Set<MemberID> {
        Set(
            try all(
                """
                SELECT DISTINCT a.member_id FROM terms t JOIN appointments a ON a.term_id = t.id
                WHERE t.council_id = ? AND a.starts_on <= ? AND a.ends_on >= ?
                """,
                [.integer(council.rawValue), .text(date.iso), .text(date.iso)]
            ) { try $0.id(0) })
    }

    private func values(of numbers: MeetingNumbers) -> [Value] {
        [
            .integer(numbers.term.rawValue), .integer(Int64(numbers.ordinal)), .text(numbers.scope),
            .text(numbers.title),
        ]
    }

    private func values(of plan: MeetingPlan, _ openness: Openness) -> [Value] {
        [
            .text(plan.date.iso), plan.reserveDate.map { .text($0.iso) } ?? .null, .text(plan.startsAt.iso),
            plan.plannedClose.map { .text($0.iso) } ?? .null, .text(plan.place), .text(plan.form.rawValue),
            (openness == .open).databaseValue, .text(openness.reason ?? ""),
        ]
    }

    /// In the order of the agenda: by kind, then by place within it.
    func agendaItems(of meeting: MeetingID) throws -> [AgendaItem] {
        try all(
            """
            SELECT id, meeting_id, kind, position, case_id, follow_up_id, title,
                coalesce(page_count, (SELECT 0 FROM items_without_papers n WHERE n.item_id = agenda_items.id)),
                explained_minutes,
                EXISTS (SELECT 1 FROM prior_implementations p WHERE p.case_id = agenda_items.case_id),
                EXISTS (SELECT 1 FROM item_papers w WHERE w.item_id = agenda_items.id AND w.removed_at IS NULL)
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

    /// When the agenda was last given out to the members.
    func lastAgendaRelease(of meeting: MeetingID) throws -> Instant? {
        try first(
            "SELECT released_at FROM agenda_releases WHERE meeting_id = ? ORDER BY id DESC LIMIT 1",
            [.integer(meeting.rawValue)]
        ) { try $0.instant(0) }
    }

    func isAgendaReleased(_ meeting: MeetingID) throws -> Bool {
        try first("SELECT 1 FROM agenda_releases WHERE meeting_id = ? LIMIT 1", [.integer(meeting.rawValue)]) { _ in
            true
        }
            ?? false
    }
}

/// One page of the list, as its query plan is tested.
func meetingListStatement(_ query: MeetingQuery, for actor: Actor) -> SQLFragment {
    let keyset = Keyset("m.held_on", id: "m.id", descending: query.descending, cursor: query.cursor)
    var conditions = [actor.visibleMeetings, keyset.condition]
    if let term = query.term { conditions.append(SQLFragment("m.term_id = ?", [.integer(term.rawValue)])) }
    if let state = query.state { conditions.append(SQLFragment("m.phase = ?", [.text(state.rawValue)])) }
    if let year = query.fiscalYear {
        conditions.append(
            SQLFragment("m.held_on BETWEEN ? AND ?", [.text(year.first.iso), .text(year.last.iso)]))
    }
    return SQLFragment(
        """
        SELECT \(meetingColumns), (SELECT count(*) FROM agenda_items i WHERE i.meeting_id = m.id),
            EXISTS (SELECT 1 FROM agenda_releases r WHERE r.meeting_id = m.id)
        FROM meetings m WHERE \(conditions.map(\.sql).joined(separator: " AND ")) \(keyset.order)
        """,
        conditions.flatMap(\.arguments) + [Keyset.limit(of: Slice<MeetingRow>.self)])
}

/// In the order of `meetingRow`; `m` stands for the table.
let meetingColumns = """
    m.id, m.council_id, m.term_id, m.ordinal, m.title, m.held_on, m.reserve_on, m.starts_at, m.planned_close_at, \
    m.place, m.form, m.open_to_public, m.not_public_reason, m.observers, m.phase, m.opened_at, m.closed_at, m.version, \
    m.cancellation_reason, m.subcommittee_id
    """

/// Where further columns of a statement begin.
let meetingColumnCount = 20

func meetingRow(_ row: Row) throws -> Meeting {
    let date = try row.date(5)
    return Meeting(
        id: try row.id(0), council: try row.id(1), term: try row.id(2), fiscalYear: FiscalYear(containing: date),
        ordinal: try row.integer(3), title: try row.text(4), date: date, reserveDate: try row.optionalDate(6),
        startsAt: try row.time(7), plannedClose: try row.optionalTime(8), place: try row.text(9),
        form: try row.choice(10), openness: try row.bool(11) ? .open : .closed(reason: try row.text(12)),
        observers: try row.optionalInteger(13), state: try row.choice(14), openedAt: try row.optionalTime(15),
        closedAt: try row.optionalTime(16), cancellation: try row.optionalText(18) ?? "",
        subcommittee: try row.optionalID(19), version: try row.integer(17))
}

private func agendaItemRow(_ row: Row) throws -> AgendaItem {
    AgendaItem(
        id: try row.id(0), meeting: try row.id(1), kind: try row.choice(2), position: try row.integer(3),
        caseID: try row.optionalID(4), followUp: try row.optionalID(5), title: try row.text(6),
        pageCount: try row.optionalInteger(7), explainedMinutes: try row.optionalInteger(8), isUrgent: try row.bool(9),
        hasOwnPapers: try row.bool(10))
}

private func attendanceRow(_ row: Row) throws -> Attendance {
    try Attendance(
        member: try row.id(0), mode: try row.choice(1), arrivedAt: try row.optionalTime(2),
        leftAt: try row.optionalTime(3))
}
