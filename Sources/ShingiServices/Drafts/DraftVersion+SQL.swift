import SQLite
import ShingiDomain

extension Connection {
    /// Newest first.
    func draftVersions(_ part: DraftPart, of id: CaseID, from cursor: Cursor?) throws -> Slice<DraftVersion> {
        let keyset = Keyset("r.version", id: "r.version", descending: true, cursor: cursor, isNumber: true)
        let from: SQLFragment =
            switch part {
            case .summary:
                SQLFragment(
                    """
                    SELECT r.version, a.name, r.saved_at, NULL FROM case_revisions r
                    JOIN accounts a ON a.id = r.saved_by WHERE r.case_id = ?
                    """, [.integer(id.rawValue)])
            case .sheet(let matter):
                SQLFragment(
                    """
                    SELECT r.version, a.name, r.saved_at, f.version FROM case_sheet_revisions r
                    JOIN matters m ON m.id = r.matter_id JOIN forms f ON f.id = coalesce(r.form_id, m.form_id)
                    JOIN accounts a ON a.id = r.saved_by WHERE r.matter_id = ?
                    """, [.integer(matter.rawValue)])
            }
        let rows = try all(
            "\(from.sql) AND \(keyset.condition.sql) \(keyset.order)",
            from.arguments + keyset.condition.arguments + [Keyset.limit(of: Slice<DraftVersion>.self)]
        ) { row in
            DraftVersion(
                number: try row.integer(0), savedBy: try row.text(1), savedAt: try row.instant(2),
                formVersion: try row.optionalInteger(3))
        }
        return Slice(rows, from: cursor) { (String($0.number), Int64($0.number)) }
    }

    /// The form that a version of a sheet was written under.
    func formOfRevision(_ matter: MatterID, version: Int) throws -> FormID? {
        try first(
            """
            SELECT coalesce(r.form_id, m.form_id) FROM case_sheet_revisions r JOIN matters m ON m.id = r.matter_id
            WHERE r.matter_id = ? AND r.version = ?
            """,
            [.integer(matter.rawValue), .integer(Int64(version))]
        ) { try $0.id(0) }
    }
}
