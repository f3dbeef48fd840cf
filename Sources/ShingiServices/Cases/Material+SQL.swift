import SQLite
import ShingiDomain

extension Connection {
    func materials(of id: CaseID, removed: Bool) throws -> [CaseMaterial] {
        try all(
            """
            SELECT \(materialColumns) FROM materials p JOIN accounts a ON a.id = p.added_by
            WHERE p.case_id = ? AND (p.removed_at IS NULL OR ?) ORDER BY p.position
            """,
            [.integer(id.rawValue), removed.databaseValue], materialRow)
    }

    /// Of a case the actor may see.
    func material(_ id: MaterialID, visibleTo actor: Actor) throws -> CaseMaterial? {
        let scope = actor.visibleCases
        return try first(
            """
            SELECT \(materialColumns) FROM materials p JOIN accounts a ON a.id = p.added_by
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
        _ paper: MaterialEntry, _ kind: MaterialKind, position: Int, sha256: [UInt8], to id: CaseID,
        by account: AccountID, at now: Instant
    ) throws -> MaterialID {
        try execute(
            """
            INSERT INTO materials (case_id, position, title, file_name, media_type, size, sha256, added_by, added_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(id.rawValue), .integer(Int64(position)), .text(paper.title), .text(paper.fileName),
                .text(kind.mediaType), .integer(Int64(paper.bytes.count)), .blob(sha256), .integer(account.rawValue),
                .text(now.iso),
            ])
        return MaterialID(rawValue: lastInsertRowID)
    }

    func insertChunk(_ bytes: [UInt8], at position: Int, of material: MaterialID) throws {
        try execute(
            "INSERT INTO material_chunks (material_id, position, bytes) VALUES (?, ?, ?)",
            [.integer(material.rawValue), .integer(Int64(position)), .blob(bytes)])
    }

    /// One after another.
    func chunks(of material: MaterialID, _ positions: ClosedRange<Int>) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try forEach(
            "SELECT bytes FROM material_chunks WHERE material_id = ? AND position BETWEEN ? AND ? ORDER BY position",
            [
                .integer(material.rawValue), .integer(Int64(positions.lowerBound)),
                .integer(Int64(positions.upperBound)),
            ]
        ) { row in try row.bytes(0) { bytes.append(contentsOf: $0) } }
        return bytes
    }

    func storeRemoval(of id: MaterialID, by account: AccountID, at now: Instant) throws {
        try execute(
            "UPDATE materials SET removed_by = ?, removed_at = ? WHERE id = ?",
            [.integer(account.rawValue), .text(now.iso), .integer(id.rawValue)])
    }
}

/// In the order of `materialRow`; `p` stands for the table, `a` for the account that added it.
private let materialColumns = """
    p.id, p.case_id, p.position, p.title, p.file_name, p.media_type, p.size, p.sha256, p.added_at, a.name, p.removed_at
    """

private func materialRow(_ row: Row) throws -> CaseMaterial {
    CaseMaterial(
        material: Material(
            id: try row.id(0), caseID: try row.id(1), position: try row.integer(2), title: try row.text(3),
            fileName: try row.text(4), mediaType: try row.text(5), size: try row.integer(6), sha256: try row.blob(7),
            addedAt: try row.instant(8)),
        addedBy: try row.text(9), removedAt: try row.optionalInstant(10))
}
