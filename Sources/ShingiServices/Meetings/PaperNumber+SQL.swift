import SQLite
import ShingiDomain

extension Connection {
    /// The papers of the cases on an agenda, in their order. What took another's place goes on under its number, so it is
    /// known by the first of them.
    func agendaPapers(of meeting: MeetingID) throws -> [AgendaPaper] {
        try all(
            """
            SELECT i.id, coalesce(p.original_id, p.id), p.title, p.category
            FROM agenda_items i JOIN materials p ON p.case_id = i.case_id
            WHERE i.meeting_id = ? AND p.removed_at IS NULL AND p.replaced_by_id IS NULL ORDER BY i.id, p.position
            """,
            [.integer(meeting.rawValue)]
        ) { row in
            AgendaPaper(
                item: try row.id(0), material: try row.id(1), title: try row.text(2), category: try row.choice(3))
        }
    }

    /// The numbers that a case and its papers were handed out under last; a paper by the first of those that it replaced.
    func givenNumbers(of id: CaseID) throws -> (item: String?, papers: [MaterialID: String]) {
        var item: String?
        var papers: [MaterialID: String] = [:]
        try forEach(
            """
            SELECT n.material_id, n.text FROM paper_numbers n
            WHERE n.material_id IN (SELECT id FROM materials WHERE case_id = ?1)
                OR n.material_id IS NULL AND n.item_id IN (SELECT id FROM agenda_items WHERE case_id = ?1)
            ORDER BY n.id
            """,
            [.integer(id.rawValue)]
        ) { row in
            if let paper: MaterialID = try row.optionalID(0) {
                papers[paper] = try row.text(1)
            } else {
                item = try row.text(1)
            }
        }
        return (item, papers)
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

    /// Of all papers on an agenda, by the first of those that replaced each other.
    func givenNumbers(at meeting: MeetingID) throws -> [MaterialID: String] {
        Dictionary(try paperNumbers(of: meeting).compactMap { number in number.material.map { ($0, number.text) } }) {
            $1
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
            WHERE m.council_id = ? AND m.phase = 'planned' AND m.held_on BETWEEN ? AND ? AND (m.held_on, m.id) < (?, ?)
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
