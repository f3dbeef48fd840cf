import SQLite
import ShingiDomain

extension Connection {
    func calendarToken(of account: AccountID, at council: CouncilID) throws -> String? {
        try first(
            "SELECT token FROM calendar_feeds WHERE account_id = ? AND council_id = ?",
            [.integer(account.rawValue), .integer(council.rawValue)]
        ) { try $0.text(0) }
    }

    func storeCalendarToken(_ token: String, of account: AccountID, at council: CouncilID, _ now: Instant) throws {
        try execute(
            """
            INSERT INTO calendar_feeds (account_id, council_id, token, renewed_at) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET token = excluded.token, renewed_at = excluded.renewed_at
            """,
            [.integer(account.rawValue), .integer(council.rawValue), .text(token), .text(now.iso)])
    }

    /// Whose feed it is, while the account may sign in.
    func calendarOwner(_ token: String) throws -> (account: AccountID, name: String, council: CouncilID)? {
        try first(
            """
            SELECT f.account_id, a.name, f.council_id FROM calendar_feeds f JOIN accounts a ON a.id = f.account_id
            WHERE f.token = ? AND a.disabled_at IS NULL
            """, [.text(token)]
        ) { (try $0.id(0), try $0.text(1), try $0.id(2)) }
    }

    /// Those who prepare meetings have all of them; a member those it was told of; a department those that deal with a
    /// case of its own.
    func calendarMeetings(for actor: Actor) throws -> [Meeting] {
        let scope: SQLFragment
        if actor.reach.wholeCouncil {
            scope = actor.visibleMeetings
        } else if actor.reach.releasedAgendas {
            scope = SQLFragment(
                """
                \(actor.ownMeetings.sql)
                    AND (EXISTS (SELECT 1 FROM agenda_releases r WHERE r.meeting_id = m.id)
                        OR EXISTS (SELECT 1 FROM meeting_notices n WHERE n.meeting_id = m.id))
                """, actor.ownMeetings.arguments)
        } else {
            let cases = actor.visibleCases
            scope = SQLFragment(
                """
                m.council_id = ? AND EXISTS (SELECT 1 FROM agenda_releases r WHERE r.meeting_id = m.id)
                    AND EXISTS (SELECT 1 FROM agenda_items i JOIN cases c ON c.id = i.case_id
                        WHERE i.meeting_id = m.id AND \(cases.sql))
                """, [.integer(actor.councilID.rawValue)] + cases.arguments)
        }
        return try all(
            "SELECT \(meetingColumns) FROM meetings m WHERE \(scope.sql) ORDER BY m.held_on DESC, m.id DESC LIMIT 500",
            scope.arguments, meetingRow)
    }

    func calendarEntries(of meetings: [Meeting]) throws -> [MeetingEntry] {
        guard let council = meetings.first?.council, let name = try self.council(council)?.name else { return [] }
        let changes: [(MeetingID, Instant)] = try all(
            """
            SELECT e.subject_id, max(e.at) FROM audit_entries e
            WHERE e.subject = 'meeting' AND e.subject_id IN (\(SQLFragment.places(meetings.count)))
            GROUP BY e.subject_id
            """, meetings.map { .integer($0.id.rawValue) }
        ) { (try $0.id(0), try $0.instant(1)) }
        let changed = Dictionary(changes) { first, _ in first }
        return meetings.map {
            MeetingEntry(
                meeting: $0, councilName: name, changedAt: changed[$0.id] ?? Instant($0.date, $0.startsAt))
        }
    }
}
