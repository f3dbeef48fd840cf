import SQLite
import ShingiDomain

extension Connection {
    func followUps(_ query: FollowUpQuery, today: CivilDate, visibleTo actor: Actor) throws -> Slice<FollowUpRow> {
        let column = query.order.column
        let keyset = Keyset(column, id: "f.id", descending: query.descending, cursor: query.cursor)
        let scope = actor.visibleFollowUps
        let filter = query.filter(today: today)
        let rows = try all(
            """
            SELECT \(columns), \(column) \(tables)
            WHERE \(scope.sql) AND \(filter.sql) AND \(keyset.condition.sql)
            \(keyset.order)
            """,
            scope.arguments + filter.arguments + keyset.condition.arguments
                + [Keyset.limit(of: Slice<FollowUpRow>.self)], followUpRow)
        return Slice(rows, from: query.cursor) { ($0.key, $0.followUp.id.rawValue) }
    }

    func followUp(_ id: FollowUpID, visibleTo actor: Actor) throws -> FollowUpRow? {
        let scope = actor.visibleFollowUps
        return try first(
            "SELECT \(columns), '' \(tables) WHERE f.id = ? AND \(scope.sql)",
            [.integer(id.rawValue)] + scope.arguments, followUpRow)
    }

    func followUps(of caseID: CaseID, visibleTo actor: Actor) throws -> [FollowUpRow] {
        let scope = actor.visibleFollowUps
        return try all(
            "SELECT \(columns), '' \(tables) WHERE f.case_id = ? AND \(scope.sql) ORDER BY f.id",
            [.integer(caseID.rawValue)] + scope.arguments, followUpRow)
    }

    /// What is still owed to the council, the longest owed first.
    func openFollowUps(visibleTo actor: Actor, most: Int) throws -> [FollowUpRow] {
        let scope = actor.visibleFollowUps
        return try all(
            """
            SELECT \(columns), '' \(tables) WHERE f.state = 'open' AND \(scope.sql)
            ORDER BY coalesce(n.held_on, '9999-12-31'), p.held_on, f.id LIMIT ?
            """, scope.arguments + [.integer(Int64(most))], followUpRow)
    }

    /// Promised up to a day and not done with, the longest owed first.
    func followUpsOwed(promisedBy day: CivilDate, visibleTo actor: Actor) throws -> [FollowUpRow] {
        let scope = actor.visibleFollowUps
        return try all(
            """
            SELECT \(columns), '' \(tables) WHERE f.state <> 'closed' AND p.held_on <= ? AND \(scope.sql)
            ORDER BY p.held_on, f.id
            """, [.text(day.iso)] + scope.arguments, followUpRow)
    }

    func countOpenFollowUps(visibleTo actor: Actor) throws -> Int {
        let scope = actor.visibleFollowUps
        return try first(
            "SELECT count(*) FROM follow_ups f WHERE f.state = 'open' AND \(scope.sql)", scope.arguments
        ) { try $0.integer(0) } ?? 0
    }

    func followUpReports(of id: FollowUpID) throws -> [FollowUpReport] {
        try all(
            """
            SELECT m.id, m.title, m.held_on, r.answer, a.name, r.reported_at
            FROM follow_up_reports r JOIN meetings m ON m.id = r.meeting_id JOIN accounts a ON a.id = r.reported_by
            WHERE r.follow_up_id = ? ORDER BY r.id
            """, [.integer(id.rawValue)]
        ) { row in
            FollowUpReport(
                meeting: try namedMeeting(row, 0), answer: try row.text(3), recordedBy: try row.text(4),
                recordedAt: try row.instant(5))
        }
    }

    /// Meetings of a council after a day and meeting, the latest first.
    func meetings(of council: CouncilID, after promised: NamedMeeting, inState states: [MeetingState]) throws
        -> [NamedMeeting]
    {
        try all(
            """
            SELECT id, title, held_on FROM meetings
            WHERE council_id = ? AND id <> ? AND held_on >= ? AND phase IN (\(SQLFragment.places(states.count)))
            ORDER BY held_on DESC, id DESC LIMIT 200
            """,
            [.integer(council.rawValue), .integer(promised.id.rawValue), .text(promised.date.iso)]
                + states.map { .text($0.rawValue) }
        ) { try namedMeeting($0, 0) }
    }

    func insertFollowUpReport(
        _ followUp: FollowUp, at meeting: MeetingID, _ answer: String, by actor: Actor, _ now: Instant
    )
        throws
    {
        try execute(
            """
            INSERT INTO follow_up_reports (follow_up_id, meeting_id, answer, reported_by, reported_at)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                .integer(followUp.id.rawValue), .integer(meeting.rawValue), .text(answer),
                .integer(actor.accountID.rawValue), .text(now.iso),
            ])
    }

    func insertFollowUp(_ promise: FollowUpPromise, council: CouncilID, at now: Instant) throws -> FollowUpID {
        try execute(
            """
            INSERT INTO follow_ups
                (council_id, case_id, department_id, text, promised_meeting_id, due_meeting_id, state, created_at)
            VALUES (?, ?, ?, ?, ?, ?, 'open', ?)
            """,
            [
                .integer(council.rawValue), .integer(promise.caseID.rawValue), .integer(promise.department.rawValue),
                .text(promise.text), .integer(promise.promisedAt.rawValue),
                (promise.dueMeeting?.rawValue).databaseValue, .text(now.iso),
            ])
        return FollowUpID(rawValue: lastInsertRowID)
    }

    func storeAssignment(of followUp: FollowUp) throws {
        try execute(
            "UPDATE follow_ups SET department_id = ?, due_meeting_id = ?, version = version + 1 WHERE id = ?",
            [
                .integer(followUp.department.rawValue), (followUp.dueMeeting?.rawValue).databaseValue,
                .integer(followUp.id.rawValue),
            ])
    }

    func storeSettlement(of followUp: FollowUp, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            UPDATE follow_ups SET state = ?, due_meeting_id = ?, reported_meeting_id = ?, settled_by = ?,
                settled_at = ?, version = version + 1
            WHERE id = ?
            """,
            [
                .text(followUp.state.rawValue), followUp.dueMeeting.map { .integer($0.rawValue) } ?? .null,
                followUp.reportedAt.map { .integer($0.rawValue) } ?? .null, .integer(actor.accountID.rawValue),
                .text(now.iso), .integer(followUp.id.rawValue),
            ])
    }
}

/// In the order of `followUpRow`, with one more column behind: what the list is sorted by.
private let columns = """
    f.id, f.case_id, d.id, f.text, f.condition_id, f.promised_meeting_id, f.due_meeting_id, f.state, \
    f.reported_meeting_id, f.version, c.number_text, c.title, d.name, p.title, p.held_on, n.id, n.title, n.held_on, \
    q.title, q.held_on
    """

/// `n` is the meeting it is due at: the one named, else the first after the promise that is not over.
private let tables = """
    FROM follow_ups f JOIN cases c ON c.id = f.case_id JOIN departments d ON d.id = coalesce(f.department_id, c.department_id)
    JOIN meetings p ON p.id = f.promised_meeting_id
    LEFT JOIN meetings n ON n.id = coalesce(f.due_meeting_id,
        (SELECT x.id FROM meetings x WHERE x.council_id = f.council_id AND x.phase IN ('planned', 'open')
            AND x.subcommittee_id IS p.subcommittee_id
            AND (x.held_on, x.id) > (p.held_on, p.id) ORDER BY x.held_on, x.id LIMIT 1))
    LEFT JOIN meetings q ON q.id = f.reported_meeting_id
    """

extension FollowUpQuery.Order {
    fileprivate var column: String {
        switch self {
        // What is owed by its day, then what was reported, then what is done with.
        case .due:
            """
            CASE f.state WHEN 'open' THEN coalesce(n.held_on, '9999-12-31') WHEN 'reported' THEN 'y' ELSE 'z' END
            """
        case .promised: "p.held_on"
        }
    }
}

extension FollowUpQuery {
    fileprivate func filter(today: CivilDate) -> SQLFragment {
        var parts = [standing.condition(today: today)]
        if !text.isEmpty {
            parts.append(
                SQLFragment(
                    "(f.text LIKE ? ESCAPE '\\' OR c.title LIKE ? ESCAPE '\\' OR c.number_text LIKE ? ESCAPE '\\')",
                    Array(repeating: containing(text), count: 3)))
        }
        if let department {
            parts.append(
                SQLFragment(
                    "(f.department_id = ? OR f.case_id IN (SELECT case_id FROM case_departments WHERE department_id = ?))",
                    [.integer(department.rawValue), .integer(department.rawValue)]))
        }
        return SQLFragment(parts.map(\.sql).joined(separator: " AND "), parts.flatMap(\.arguments))
    }
}

extension FollowUpQuery.Standing {
    fileprivate func condition(today: CivilDate) -> SQLFragment {
        switch self {
        case .unsettled: SQLFragment("f.state IN ('open', 'reported')")
        case .open: SQLFragment("f.state = 'open'")
        // The same as FollowUp.isOverdue.
        case .overdue: SQLFragment("f.state = 'open' AND n.held_on < ?", [.text(today.iso)])
        case .reported: SQLFragment("f.state = 'reported'")
        case .closed: SQLFragment("f.state = 'closed'")
        case .all: SQLFragment("1")
        }
    }
}

private func followUpRow(_ row: Row) throws -> FollowUpRow {
    let followUp = FollowUp(
        id: try row.id(0), caseID: try row.id(1), department: try row.id(2), text: try row.text(3),
        condition: try row.optionalID(4), promisedAt: try row.id(5), dueMeeting: try row.optionalID(6),
        state: try row.choice(7), reportedAt: try row.optionalID(8))
    return FollowUpRow(
        followUp: followUp, version: try row.integer(9), caseNumber: try row.optionalText(10),
        caseTitle: try row.text(11), department: try row.text(12),
        promised: NamedMeeting(id: followUp.promisedAt, title: try row.text(13), date: try row.date(14)),
        due: try row.optionalText(16) == nil ? nil : try namedMeeting(row, 15),
        reported: try followUp.reportedAt.map {
            NamedMeeting(id: $0, title: try row.text(18), date: try row.date(19))
        }, key: try row.text(20))
}
