import SQLite
import ShingiDomain

extension Connection {
    /// The papers of the cases on an agenda, in their order.
    func agendaPapers(of meeting: MeetingID) throws -> [AgendaPaper] {
        try all(
            """
            SELECT i.id, p.id, p.title FROM agenda_items i JOIN materials p ON p.case_id = i.case_id
            WHERE i.meeting_id = ? AND p.removed_at IS NULL ORDER BY i.id, p.position
            """,
            [.integer(meeting.rawValue)]
        ) { AgendaPaper(item: try $0.id(0), material: try $0.id(1), title: try $0.text(2)) }
    }

    /// Given to items of a meeting, those that were taken off included.
    func paperNumbers(of meeting: MeetingID) throws -> [PaperNumber] {
        try all(
            """
            SELECT n.item_id, n.material_id, n.kind, n.scope, n.number, n.text FROM paper_numbers n
            WHERE n.item_id IN (SELECT x.item_id FROM agenda_releases r JOIN released_items x ON x.release_id = r.id
                WHERE r.meeting_id = ?)
            ORDER BY n.id
            """,
            [.integer(meeting.rawValue)]
        ) { row in
            PaperNumber(
                item: try row.id(0), material: try row.optionalID(1), kind: try row.choice(2), scope: try row.text(3),
                count: try row.integer(4), text: try row.text(5))
        }
    }

    func insertPaperNumber(_ number: PaperNumber, council: CouncilID) throws {
        try execute(
            """
            INSERT INTO paper_numbers (council_id, item_id, material_id, kind, scope, number, text)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(council.rawValue), .integer(number.item.rawValue), (number.material?.rawValue).databaseValue,
                .text(number.kind.rawValue), .text(number.scope), .integer(Int64(number.count)), .text(number.text),
            ])
    }

    /// How many main papers earlier meetings of the fiscal year will hand out that have no number yet.
    func unnumberedPapers(before meeting: Meeting) throws -> Int {
        let year = meeting.fiscalYear
        return try first(
            """
            SELECT count(*) FROM meetings m JOIN agenda_items i ON i.meeting_id = m.id
            WHERE m.council_id = ? AND m.state = 'planned' AND m.held_on BETWEEN ? AND ? AND (m.held_on, m.id) < (?, ?)
                AND (i.case_id IS NOT NULL OR i.page_count > 0)
                AND NOT EXISTS (SELECT 1 FROM paper_numbers n WHERE n.item_id = i.id AND n.material_id IS NULL)
            """,
            [
                .integer(meeting.council.rawValue), .text(year.first.iso), .text(year.last.iso),
                .text(meeting.date.iso), .integer(meeting.id.rawValue),
            ]
        ) { try $0.integer(0) } ?? 0
    }
}
