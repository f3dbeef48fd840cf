import SQLite
import ShingiDomain

extension Connection {
    /// Newest first.
    func documentTemplates(_ kind: DocumentKind, of council: CouncilID) throws -> [StoredDocumentTemplate] {
        try all(
            "SELECT \(columns) WHERE t.council_id = ? AND t.kind = ? ORDER BY t.version DESC",
            [.integer(council.rawValue), .text(kind.rawValue)], templateRow)
    }

    /// The newest of each kind.
    func currentDocumentTemplates(of council: CouncilID) throws -> [StoredDocumentTemplate] {
        try all(
            """
            SELECT \(columns) WHERE t.council_id = ? AND NOT EXISTS (SELECT 1 FROM document_templates n
                WHERE n.council_id = t.council_id AND n.kind = t.kind AND n.version > t.version)
            """, [.integer(council.rawValue)], templateRow)
    }

    /// - Parameter version: nil for the newest.
    /// - Returns: nil where there is none, or the one that comes with the program took its place.
    func documentTemplate(
        _ kind: DocumentKind, _ version: Int?, of council: CouncilID
    ) throws -> (name: String, bytes: [UInt8])? {
        try first(
            """
            SELECT file_name, content FROM document_templates
            WHERE council_id = ?1 AND kind = ?2 AND (?3 IS NULL OR version = ?3) ORDER BY version DESC LIMIT 1
            """,
            [.integer(council.rawValue), .text(kind.rawValue), version.databaseValue]
        ) { row in
            guard let name = try row.optionalText(0) else { return nil }
            return (name, try row.blob(1))
        } ?? nil
    }

    func insertDocumentTemplate(
        _ file: DocumentTemplateFile?, _ kind: DocumentKind, of council: CouncilID, by account: AccountID,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO document_templates (council_id, kind, version, file_name, content, stored_by, stored_at)
            SELECT ?1, ?2, 1 + coalesce(max(version), 0), ?3, ?4, ?5, ?6
            FROM document_templates WHERE council_id = ?1 AND kind = ?2
            """,
            [
                .integer(council.rawValue), .text(kind.rawValue), (file?.name).databaseValue,
                (file?.bytes).databaseValue, .integer(account.rawValue), .text(now.iso),
            ])
    }

    private var columns: String {
        """
        t.kind, t.version, t.file_name, coalesce(length(t.content), 0), a.name, t.stored_at
        FROM document_templates t JOIN accounts a ON a.id = t.stored_by
        """
    }
}

private func templateRow(_ row: Row) throws -> StoredDocumentTemplate {
    StoredDocumentTemplate(
        kind: try row.choice(0), version: try row.integer(1), fileName: try row.optionalText(2),
        size: try row.integer(3), storedBy: try row.text(4), storedAt: try row.instant(5))
}
