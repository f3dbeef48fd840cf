import SQLite
import ShingiDomain

extension Connection {
    func comments(on id: CaseID) throws -> [CaseComment] {
        try all(
            """
            SELECT f.id, f.matter_id, f.field_key, f.text, f.written_by, f.written_at, f.settled_at, a.name
            FROM field_comments f JOIN accounts a ON a.id = f.written_by WHERE f.case_id = ? ORDER BY f.id
            """,
            [.integer(id.rawValue)]
        ) { row in
            CaseComment(
                comment: FieldComment(
                    id: try row.id(0), matter: try row.optionalID(1), path: try row.text(2), text: try row.text(3),
                    author: try row.id(4), writtenAt: try row.instant(5), resolvedAt: try row.optionalInstant(6)),
                authorName: try row.text(7))
        }
    }

    func comment(_ id: FieldCommentID) throws -> (case: CaseID, text: String, isSettled: Bool)? {
        try first(
            "SELECT case_id, text, settled_at IS NOT NULL FROM field_comments WHERE id = ?", [.integer(id.rawValue)]
        ) { (try $0.id(0), try $0.text(1), try $0.bool(2)) }
    }

    func insertComment(_ entry: CommentEntry, on id: CaseID, by account: AccountID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO field_comments (case_id, matter_id, field_key, text, written_by, written_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(id.rawValue), entry.matter.map { .integer($0.rawValue) } ?? .null, .text(entry.path),
                .text(entry.text), .integer(account.rawValue), .text(now.iso),
            ])
    }

    func storeSettlement(of id: FieldCommentID, by account: AccountID, at now: Instant) throws {
        try execute(
            "UPDATE field_comments SET settled_by = ?, settled_at = ? WHERE id = ?",
            [.integer(account.rawValue), .text(now.iso), .integer(id.rawValue)])
    }
}
