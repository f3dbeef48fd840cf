import SQLite
import ShingiDomain

extension Connection {
    /// In each state the cases changed last, at most `most` of them.
    func homeCases(in states: [CaseState], each most: Int, visibleTo actor: Actor) throws -> [HomeCase] {
        let scope = actor.visibleCases
        return try all(
            """
            SELECT c.id, c.title, c.number_text, c.state, d.division, d.section, d.unit, c.changed_at,
                (SELECT count(*) FROM field_comments f WHERE f.case_id = c.id AND f.settled_at IS NULL)
            FROM (SELECT c.*, row_number() OVER (PARTITION BY c.state ORDER BY c.changed_at DESC, c.id DESC) AS place
                FROM cases c WHERE c.state IN (\(SQLFragment.places(states.count))) AND \(scope.sql)) c
            JOIN departments d ON d.id = c.department_id
            WHERE c.place <= ? ORDER BY c.changed_at DESC, c.id DESC
            """,
            states.map { .text($0.rawValue) } + scope.arguments + [.integer(Int64(most))]
        ) { row in
            HomeCase(
                id: try row.id(0), title: try row.text(1), numberText: try row.optionalText(2),
                state: try row.choice(3), department: try departmentName(row, 4), changedAt: try row.instant(7),
                commentCount: try row.integer(8))
        }
    }

    /// The one being held, else the first not held yet, whatever its date. A department has those with a case of its
    /// own.
    func nextMeeting(for actor: Actor) throws -> Meeting? {
        let cases = actor.visibleCases
        let withOwnCase = SQLFragment(
            """
            m.council_id = ? AND EXISTS (SELECT 1 FROM agenda_items i JOIN cases c ON c.id = i.case_id
                WHERE i.meeting_id = m.id AND \(cases.sql))
            """, [.integer(actor.councilID.rawValue)] + cases.arguments)
        let scope = actor.may(.readMeetings) ? actor.ownMeetings : withOwnCase
        return try first(
            """
            SELECT \(meetingColumns) FROM meetings m WHERE m.phase IN ('planned', 'open') AND \(scope.sql)
            ORDER BY m.state = 'open' DESC, m.held_on, m.id LIMIT 1
            """, scope.arguments, meetingRow)
    }

    /// Rounds that are open: those the member has not answered, or all for whoever decides on corrections.
    func homeMinutes(for actor: Actor) throws -> [HomeMinutes] {
        let open = """
            SELECT m.id, m.title, m.held_on, r.due_on,
                (SELECT count(*) FROM minutes_corrections c WHERE c.round_id = r.id AND c.decision IS NULL)
            FROM minutes_rounds r JOIN minutes n ON n.id = r.minutes_id JOIN meetings m ON m.id = n.meeting_id
            WHERE r.closed_at IS NULL AND m.council_id = ?
            """
        let council = Value.id(actor.councilID)
        if actor.may(.sendMinutes) {
            return try all(open + " ORDER BY r.due_on, r.id", [council]) { row in
                HomeMinutes(meeting: try namedMeeting(row, 0), due: try row.date(3), undecided: try row.integer(4))
            }
        }
        guard actor.may(.confirmMinutes), let member = actor.memberID else { return [] }
        return try all(
            """
            \(open) AND EXISTS (SELECT 1 FROM minutes_round_members p
                WHERE p.round_id = r.id AND p.member_id = ? AND p.confirmed_at IS NULL)
            ORDER BY r.due_on, r.id
            """, [council, .id(member)]
        ) { HomeMinutes(meeting: try namedMeeting($0, 0), due: try $0.date(3), undecided: nil) }
    }

    func homeItems(of meeting: MeetingID, visibleTo actor: Actor) throws -> [HomeItem] {
        let scope = actor.visibleCases
        return try all(
            """
            SELECT c.id, coalesce(c.number_text || ' ', '') || c.title, i.kind
            FROM agenda_items i JOIN cases c ON c.id = i.case_id WHERE i.meeting_id = ? AND \(scope.sql)
            ORDER BY CASE i.kind WHEN 'consultation' THEN 1 ELSE 2 END, i.position
            """,
            [.integer(meeting.rawValue)] + scope.arguments
        ) { HomeItem(id: try $0.id(0), name: try $0.text(1), kind: try $0.choice(2)) }
    }
}
