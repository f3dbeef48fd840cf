import SQLite
import ShingiDomain

extension Connection {
    /// What was decided about the matters of a case up to a meeting, in their order: of each vote the record in force, of
    /// several votes on one matter the last. A matter settled at an earlier meeting keeps what was decided there.
    func matterDecisions(of caseID: CaseID, upTo meeting: NamedMeeting) throws -> [MatterDecision] {
        let found = try all(
            """
            SELECT m.id, m.kind, p.title, m.note, d.outcome, d.word, d.reason, d.id
            FROM agenda_items i JOIN meetings k ON k.id = i.meeting_id
            JOIN votes v ON v.agenda_item_id = i.id JOIN vote_matters x ON x.vote_id = v.id
            JOIN matters m ON m.id = x.matter_id JOIN forms p ON p.id = m.form_id
            JOIN decisions d ON d.vote_id = v.id
            WHERE i.case_id = ? AND m.case_id = i.case_id AND (k.held_on, k.id) <= (?, ?)
                AND NOT EXISTS (SELECT 1 FROM decisions n WHERE n.corrects_id = d.id)
            ORDER BY m.position, k.held_on, k.id, v.position
            """, [.integer(caseID.rawValue), .text(meeting.date.iso), .integer(meeting.id.rawValue)]
        ) { (try decisionRow($0), try $0.int64(7)) }
        let conditions = try conditions(about: caseID)
        var last: [MatterDecision] = []
        for (decision, id) in found {
            var decision = decision
            decision.conditions = conditions[id] ?? []
            if last.last?.matter == decision.matter { last.removeLast() }
            last.append(decision)
        }
        return last
    }

    /// By the row of the decision they are attached to.
    private func conditions(about caseID: CaseID) throws -> [Int64: [Condition]] {
        var found: [Int64: [Condition]] = [:]
        try forEach(
            """
            SELECT c.decision_id, c.text, c.must_report
            FROM agenda_items i JOIN votes v ON v.agenda_item_id = i.id JOIN decisions d ON d.vote_id = v.id
            JOIN conditions c ON c.decision_id = d.id
            WHERE i.case_id = ? ORDER BY c.decision_id, c.position
            """, [.integer(caseID.rawValue)]
        ) { row in
            found[try row.int64(0), default: []].append(
                try Condition(text: try row.text(1), mustReport: try row.bool(2)))
        }
        return found
    }
}

private func decisionRow(_ row: Row) throws -> MatterDecision {
    MatterDecision(
        matter: try row.id(0), kind: try row.choice(1),
        name: MatterDecision.name(try row.text(2), label: try row.text(3)), outcome: try row.choice(4),
        word: try row.text(5), reason: try row.text(6))
}
