import SQLite
import ShingiDomain

extension Connection {
    func materials(of id: CaseID, removed: Bool) throws -> [CaseMaterial] {
        try all(
            """
            SELECT \(materialColumns) FROM materials p JOIN contents k ON k.id = p.content_id JOIN accounts a ON a.id = p.added_by
            WHERE p.case_id = ? AND (p.removed_at IS NULL OR ?) ORDER BY p.position
            """,
            [.integer(id.rawValue), removed.databaseValue], materialRow)
    }

    /// Of a case the actor may see.
    func material(_ id: MaterialID, visibleTo actor: Actor) throws -> CaseMaterial? {
        let scope = actor.visibleCases
        return try first(
            """
            SELECT \(materialColumns) FROM materials p JOIN contents k ON k.id = p.content_id JOIN accounts a ON a.id = p.added_by
            JOIN cases c ON c.id = p.case_id WHERE p.id = ? AND \(scope.sql)
            """,
            [.integer(id.rawValue)] + scope.arguments, materialRow)
    }

    /// 0 before the first.
    func lastMaterialPosition(of id: CaseID) throws -> Int {
        try first("SELECT max(position) FROM materials WHERE case_id = ?", [.integer(id.rawValue)]) {
            try $0.optionalInteger(0) ?? 0
        } ?? 0
    }

    func insertMaterial(
        _ paper: MaterialEntry, _ kind: MaterialKind, _ content: ContentID, position: Int, to id: CaseID,
        by account: AccountID, at now: Instant
    ) throws -> MaterialID {
        try execute(
            """
            INSERT INTO materials (case_id, position, title, file_name, media_type, content_id, added_by, added_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(id.rawValue), .integer(Int64(position)), .text(paper.title), .text(paper.fileName),
                .text(kind.mediaType), .integer(content.rawValue), .integer(account.rawValue), .text(now.iso),
            ])
        return MaterialID(rawValue: lastInsertRowID)
    }

    func storeRemoval(of id: MaterialID, by account: AccountID, at now: Instant) throws {
        try execute(
            "UPDATE materials SET removed_by = ?, removed_at = ? WHERE id = ?",
            [.integer(account.rawValue), .text(now.iso), .integer(id.rawValue)])
    }
}

/// In the order of `materialRow`; `p` stands for the table, `k` for its content, `a` for the account that added it.
private let materialColumns = """
    p.id, p.case_id, p.position, p.title, p.file_name, p.media_type, k.id, k.size, k.sha256, p.added_at, a.name,
    p.removed_at
    """

private func materialRow(_ row: Row) throws -> CaseMaterial {
    CaseMaterial(
        material: Material(
            id: try row.id(0), caseID: try row.id(1), position: try row.integer(2), title: try row.text(3),
            fileName: try row.text(4), mediaType: try row.text(5),
            content: Content(id: try row.id(6), size: try row.integer(7), sha256: try row.blob(8)),
            addedAt: try row.instant(9)),
        addedBy: try row.text(10), removedAt: try row.optionalInstant(11))
}
