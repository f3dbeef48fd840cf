import SQLite
import ShingiDomain

extension Connection {
    /// The owner first.
    func departmentList(of id: CaseID) throws -> [Department] {
        try all(
            """
            SELECT d.id, d.council_id, d.division, d.section, d.unit
            FROM case_departments x JOIN departments d ON d.id = x.department_id WHERE x.case_id = ? ORDER BY x.position
            """,
            [.integer(id.rawValue)]
        ) { Department(id: try $0.id(0), council: try $0.id(1), name: try departmentName($0, 2)) }
    }

    func provisions(ofCase id: CaseID) throws -> [Provision] {
        try all(
            """
            SELECT id, council_id, key, law, article, title, may_be_report, position FROM provisions
            WHERE id IN (SELECT provision_id FROM matters WHERE case_id = ?)
            """,
            [.integer(id.rawValue)]
        ) { row in
            Provision(
                id: try row.id(0), council: try row.id(1), key: try row.text(2), law: try row.text(3),
                article: try row.text(4), title: try row.text(5), mayBeReport: try row.choice(6),
                position: try row.integer(7))
        }
    }

    /// Only cases that the actor may see as well.
    func relations(of id: CaseID, visibleTo actor: Actor) throws -> [CaseLink] {
        let scope = actor.visibleCases
        return try all(
            """
            SELECT r.kind, r.isReverse, c.id, c.title, c.number_text, c.state FROM (
                SELECT kind, 0 AS isReverse, other_case_id AS other FROM case_relations WHERE case_id = ?1
                UNION ALL SELECT kind, 1, case_id FROM case_relations WHERE other_case_id = ?1) r
            CROSS JOIN cases c ON c.id = r.other WHERE \(scope.sql) ORDER BY r.isReverse, c.number_order, c.id
            """,
            [.integer(id.rawValue)] + scope.arguments
        ) { row in
            CaseLink(
                kind: try row.choice(0), isReverse: try row.bool(1), id: try row.id(2), title: try row.text(3),
                numberText: try row.optionalText(4), state: try row.choice(5))
        }
    }

    func appearances(of id: CaseID, unreleased: Bool) throws -> [CaseAppearance] {
        try all(
            """
            SELECT m.id, m.title, m.held_on, i.kind, i.position
            FROM agenda_items i JOIN meetings m ON m.id = i.meeting_id
            WHERE i.case_id = ? AND (? OR EXISTS (SELECT 1 FROM agenda_releases r WHERE r.meeting_id = m.id
                AND (m.state <> 'planned' OR EXISTS (SELECT 1 FROM released_items x
                    WHERE x.release_id = r.id AND x.item_id = i.id))))
            ORDER BY m.held_on, m.id
            """,
            [.integer(id.rawValue), unreleased.databaseValue]
        ) { row in
            CaseAppearance(
                meeting: try row.id(0), title: try row.text(1), heldOn: try row.date(2), kind: try row.choice(3),
                position: try row.integer(4))
        }
    }

    func followUpLines(of id: CaseID) throws -> [CaseFollowUp] {
        try all(
            """
            SELECT f.id, f.text, f.state, p.title, d.title
            FROM follow_ups f JOIN meetings p ON p.id = f.promised_meeting_id
            LEFT JOIN meetings d ON d.id = f.due_meeting_id WHERE f.case_id = ? ORDER BY f.id
            """,
            [.integer(id.rawValue)]
        ) { row in
            CaseFollowUp(
                id: try row.id(0), text: try row.text(1), state: try row.choice(2), promisedAt: try row.text(3),
                dueAt: try row.optionalText(4))
        }
    }

    /// The last that was issued: a correction takes the place of what it corrects.
    func replyLine(of id: CaseID, unissued: Bool) throws -> CaseReply? {
        try first(
            """
            SELECT r.id, r.number_text, r.replied_on FROM reply_cases x JOIN replies r ON r.id = x.reply_id
            WHERE x.case_id = ? AND (? OR r.issued_at IS NOT NULL) ORDER BY r.issued_at IS NULL, r.id DESC LIMIT 1
            """,
            [.integer(id.rawValue), unissued.databaseValue]
        ) { CaseReply(id: try $0.id(0), numberText: try $0.optionalText(1), repliedOn: try $0.optionalDate(2)) }
    }

    func lastReturn(of id: CaseID) throws -> CaseReason? {
        try first(
            """
            SELECT r.reason, a.name, r.returned_at FROM case_returns r JOIN accounts a ON a.id = r.returned_by
            WHERE r.case_id = ? ORDER BY r.id DESC LIMIT 1
            """,
            [.integer(id.rawValue)], caseReason)
    }

    func withdrawal(of id: CaseID) throws -> CaseReason? {
        try first(
            """
            SELECT w.reason, a.name, w.withdrawn_at FROM case_withdrawals w JOIN accounts a ON a.id = w.withdrawn_by
            WHERE w.case_id = ?
            """,
            [.integer(id.rawValue)], caseReason)
    }
}

private func caseReason(_ row: Row) throws -> CaseReason {
    CaseReason(text: try row.text(0), name: try row.text(1), at: try row.instant(2))
}
