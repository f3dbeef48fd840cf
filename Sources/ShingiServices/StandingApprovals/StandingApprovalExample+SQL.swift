import SQLite
import ShingiDomain

extension Connection {
    /// Oldest first, with what became of the matter that asks: the decision in force of the last meeting that has ended.
    /// An example that was asked for in a case the actor does not see yet is not shown.
    func examples(
        of id: StandingApprovalID, visibleTo actor: Actor
    ) throws -> [StandingApprovalDetail.ExampleLine] {
        let scope = actor.visibleCases
        return try all(
            """
            SELECT e.text, e.basis, e.matter_id, c.id, coalesce(c.number_text, '「' || c.title || '」'), c.state,
                d.outcome, g.id, g.title, g.held_on
            FROM standing_approval_examples e LEFT JOIN matters m ON m.id = e.matter_id
            LEFT JOIN cases c ON c.id = m.case_id
            LEFT JOIN decisions d ON d.id = (SELECT n.id FROM vote_matters x JOIN votes v ON v.id = x.vote_id
                JOIN decisions n ON n.vote_id = v.id JOIN agenda_items i ON i.id = v.agenda_item_id
                JOIN meetings h ON h.id = i.meeting_id
                WHERE x.matter_id = e.matter_id AND h.state = 'closed'
                    AND NOT EXISTS (SELECT 1 FROM decisions k WHERE k.corrects_id = n.id)
                ORDER BY h.held_on DESC, n.id DESC LIMIT 1)
            LEFT JOIN votes w ON w.id = d.vote_id LEFT JOIN agenda_items j ON j.id = w.agenda_item_id
            LEFT JOIN meetings g ON g.id = j.meeting_id
            WHERE e.standing_approval_id = ? AND (e.matter_id IS NULL OR \(scope.sql)) ORDER BY e.id
            """,
            [.integer(id.rawValue)] + scope.arguments, exampleLine)
    }

    func insertExample(
        _ example: StandingApprovalExample, of id: StandingApprovalID, by account: AccountID, at now: Instant
    ) throws {
        var (matter, basis): (MatterID?, String) = (nil, "")
        switch example.ground {
        case .earlier(let text): basis = text
        case .asked(let id): matter = id
        }
        try execute(
            """
            INSERT INTO standing_approval_examples (standing_approval_id, text, matter_id, basis, entered_by, entered_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(id.rawValue), .text(example.text), (matter?.rawValue).databaseValue, .text(basis),
                .integer(account.rawValue), .text(now.iso),
            ])
    }

    /// The latest first.
    func cases(
        under id: StandingApprovalID, visibleTo actor: Actor, most: Int
    ) throws -> [StandingApprovalDetail.CaseLine] {
        let scope = actor.visibleCases
        return try all(
            """
            SELECT DISTINCT c.id, coalesce(c.number_text || ' ', '') || c.title, c.state
            FROM matter_standing_approvals n JOIN matters m ON m.id = n.matter_id JOIN cases c ON c.id = m.case_id
            WHERE n.standing_approval_id = ? AND \(scope.sql) ORDER BY c.id DESC LIMIT ?
            """,
            [.integer(id.rawValue)] + scope.arguments + [.integer(Int64(most))]
        ) { StandingApprovalDetail.CaseLine(id: try $0.id(0), name: try $0.text(1), state: try $0.choice(2)) }
    }

    func caseCount(under id: StandingApprovalID, visibleTo actor: Actor) throws -> Int {
        let scope = actor.visibleCases
        return try first(
            """
            SELECT count(DISTINCT c.id) FROM matter_standing_approvals n JOIN matters m ON m.id = n.matter_id
            JOIN cases c ON c.id = m.case_id WHERE n.standing_approval_id = ? AND \(scope.sql)
            """, [.integer(id.rawValue)] + scope.arguments
        ) { try $0.integer(0) } ?? 0
    }

    func caseOfMatter(_ id: MatterID) throws -> CaseID? {
        try first("SELECT case_id FROM matters WHERE id = ?", [.integer(id.rawValue)]) { try $0.id(0) }
    }

    /// At most a hundred: what is older than that is hardly about to ask for anything.
    func undecidedConsultations(of council: CouncilID) throws -> [(id: MatterID, name: String)] {
        try all(
            """
            SELECT m.id, coalesce(c.number_text || ' ', '') || c.title || '(個票' || m.position || ' ' || v.title || ')'
            FROM cases c JOIN matters m ON m.case_id = c.id JOIN provisions v ON v.id = m.provision_id
            WHERE c.council_id = ? AND m.kind = 'consultation'
                AND c.state IN ('draft', 'submitted', 'returned', 'accepted', 'on_agenda')
            ORDER BY c.changed_at DESC, c.id DESC, m.position LIMIT 100
            """,
            [.integer(council.rawValue)]
        ) { (try $0.id(0), try $0.text(1)) }
    }
}

private func exampleLine(_ row: Row) throws -> StandingApprovalDetail.ExampleLine {
    let text = try row.text(0)
    guard let matter: MatterID = try row.optionalID(2) else {
        return StandingApprovalDetail.ExampleLine(
            example: try StandingApprovalExample(text: text, ground: .earlier(row.text(1))), standing: .inForce,
            asking: nil, decidedAt: nil)
    }
    let state: CaseState = try row.choice(5)
    let meeting = try row.optionalID(7).map {
        NamedMeeting(id: $0, title: try row.text(8), date: try row.date(9))
    }
    return StandingApprovalDetail.ExampleLine(
        example: try StandingApprovalExample(text: text, ground: .asked(matter)),
        standing: StandingApprovalExample.Standing(outcome: try row.optionalChoice(6), state: state),
        asking: StandingApprovalDetail.CaseLine(id: try row.id(3), name: try row.text(4), state: state),
        decidedAt: meeting)
}
