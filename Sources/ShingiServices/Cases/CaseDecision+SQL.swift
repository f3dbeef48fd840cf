import SQLite
import ShingiDomain

extension Connection {
    /// Every decision on a matter of the case, the corrected ones too, oldest first; with all matters and conditions
    /// in three queries.
    func decisions(of id: CaseID) throws -> [CaseDecision] {
        let matters = try decidedMatters(of: id)
        guard !matters.isEmpty else { return [] }
        let conditions = try decisionConditions(of: id)
        return try all(
            """
            SELECT d.id, d.vote_id, m.title, m.held_on, d.word, d.outcome, d.method, t.in_favour, t.against, t.abstained,
                d.correction_reason, EXISTS (SELECT 1 FROM decisions n WHERE n.corrects_id = d.id)
            FROM decisions d JOIN votes v ON v.id = d.vote_id JOIN agenda_items i ON i.id = v.agenda_item_id
            JOIN meetings m ON m.id = i.meeting_id LEFT JOIN tallies t ON t.decision_id = d.id
            WHERE d.vote_id IN (\(votesOfCase)) ORDER BY m.held_on, m.id, v.position, d.id
            """,
            [.integer(id.rawValue)]
        ) { row in
            let tally = try row.optionalInteger(7).map {
                Tally(inFavour: $0, against: try row.integer(8), abstained: try row.integer(9))
            }
            return CaseDecision(
                matters: matters[try row.int64(1)] ?? [], meetingTitle: try row.text(2), heldOn: try row.date(3),
                word: try row.text(4), outcome: try row.choice(5), method: try row.choice(6), tally: tally,
                conditions: conditions[try row.int64(0)] ?? [], correctionReason: try row.optionalText(10),
                isReplaced: try row.bool(11))
        }
    }

    /// By vote.
    private func decidedMatters(of id: CaseID) throws -> [Int64: [MatterID]] {
        let pairs: [(Int64, MatterID)] = try all(
            """
            SELECT x.vote_id, x.matter_id FROM matters m JOIN vote_matters x ON x.matter_id = m.id
            WHERE m.case_id = ? ORDER BY m.position
            """,
            [.integer(id.rawValue)]
        ) { (try $0.int64(0), try $0.id(1)) }
        return Dictionary(grouping: pairs) { $0.0 }.mapValues { $0.map(\.1) }
    }

    /// By decision.
    private func decisionConditions(of id: CaseID) throws -> [Int64: [CaseDecision.Condition]] {
        let pairs: [(Int64, CaseDecision.Condition)] = try all(
            """
            SELECT c.decision_id, c.text, c.must_report FROM decisions d JOIN conditions c ON c.decision_id = d.id
            WHERE d.vote_id IN (\(votesOfCase)) ORDER BY c.decision_id, c.position
            """,
            [.integer(id.rawValue)]
        ) { (try $0.int64(0), CaseDecision.Condition(text: try $0.text(1), mustReport: try $0.bool(2))) }
        return Dictionary(grouping: pairs) { $0.0 }.mapValues { $0.map(\.1) }
    }
}

private let votesOfCase = """
    SELECT x.vote_id FROM matters m JOIN vote_matters x ON x.matter_id = m.id WHERE m.case_id = ?
    """
