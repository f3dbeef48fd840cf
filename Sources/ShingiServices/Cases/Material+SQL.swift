import SQLite
import ShingiDomain

extension Connection {
    /// In their order; with `former` those too that were replaced or removed.
    func materials(of id: CaseID, former: Bool) throws -> [CaseMaterial] {
        let current = former ? "1" : "p.removed_at IS NULL AND p.replaced_by_id IS NULL"
        return try all(
            "SELECT \(materialColumns) WHERE p.case_id = ? AND \(current) ORDER BY p.position, p.id",
            [.integer(id.rawValue)], materialRow)
    }

    /// Of all cases on an agenda: those that count, in their order.
    func materials(ofMeeting id: MeetingID) throws -> [CaseMaterial] {
        try all(
            """
            SELECT \(materialColumns)
            WHERE p.case_id IN (SELECT case_id FROM agenda_items WHERE meeting_id = ?) AND p.removed_at IS NULL
                AND p.replaced_by_id IS NULL ORDER BY p.case_id, p.position, p.id
            """,
            [.integer(id.rawValue)], materialRow)
    }

    /// Of a case the actor may see, and marked for the actor's eyes.
    func material(_ id: MaterialID, visibleTo actor: Actor) throws -> CaseMaterial? {
        let scope = actor.visibleCases
        return try first(
            "SELECT \(materialColumns) JOIN cases c ON c.id = p.case_id WHERE p.id = ? AND \(scope.sql)",
            [.integer(id.rawValue)] + scope.arguments, materialRow
        ).flatMap { actor.sees($0.material.handling.access) ? $0 : nil }
    }

    /// 0 before the first.
    func lastMaterialPosition(of id: CaseID) throws -> Int {
        try first("SELECT max(position) FROM materials WHERE case_id = ?", [.integer(id.rawValue)]) {
            try $0.optionalInteger(0) ?? 0
        } ?? 0
    }

    func insertMaterial(
        _ paper: MaterialEntry, _ kind: MaterialKind, _ content: ContentID, position: Int, to id: CaseID,
        note: String = "", by account: AccountID, at now: Instant
    ) throws -> MaterialID {
        let handling = paper.handling
        try execute(
            """
            INSERT INTO materials (case_id, position, category, delivery, access, title, file_name, media_type, content_id,
                note, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(id.rawValue), .integer(Int64(position)), .text(handling.category.rawValue),
                .text(handling.delivery.rawValue), .text(handling.access.rawValue), .text(paper.title),
                .text(paper.fileName), .text(kind.mediaType), .integer(content.rawValue),
                .text(note), .integer(account.rawValue), .text(now.iso),
            ])
        return MaterialID(rawValue: lastInsertRowID)
    }

    func updateMaterial(_ paper: Material) throws {
        try execute(
            """
            UPDATE materials SET category = ?, delivery = ?, access = ?, title = ?, version = version + 1 WHERE id = ?
            """,
            [
                .text(paper.handling.category.rawValue), .text(paper.handling.delivery.rawValue),
                .text(paper.handling.access.rawValue), .text(paper.title),
                .integer(paper.id.rawValue),
            ])
    }

    func storeRemoval(of id: MaterialID, by account: AccountID, at now: Instant) throws {
        try execute(
            "UPDATE materials SET removed_by = ?, removed_at = ?, version = version + 1 WHERE id = ?",
            [.integer(account.rawValue), .text(now.iso), .integer(id.rawValue)])
    }

    /// Puts a paper in the place of another. In this order, as two that count cannot share a place.
    func storeReplacement(of old: Material, by new: MaterialID) throws {
        try execute(
            "UPDATE materials SET replaced_by_id = ?, version = version + 1 WHERE id = ?",
            [.integer(new.rawValue), .integer(old.id.rawValue)])
        try execute(
            "UPDATE materials SET position = ?, original_id = ? WHERE id = ?",
            [
                .integer(Int64(old.position)), .integer((old.original ?? old.id).rawValue), .integer(new.rawValue),
            ])
    }

    /// Out of the way first: two papers cannot stand at one place even between two statements.
    func storeOrder(of papers: [Material], positions: [Int]) throws {
        let statement = "UPDATE materials SET position = ? WHERE id = ?"
        for (paper, position) in zip(papers, positions) {
            try execute(statement, [.integer(Int64(position) + 1_000_000), .integer(paper.id.rawValue)])
        }
        for (paper, position) in zip(papers, positions) {
            try execute(statement, [.integer(Int64(position)), .integer(paper.id.rawValue)])
        }
    }
}

/// In the order of `materialRow`; `p` stands for the table, `k` for its content, `a` for the account that added it.
private let materialColumns = """
    p.id, p.case_id, p.position, p.title, p.category, p.delivery, p.access, p.file_name, p.media_type,
        k.id, k.size, k.sha256, p.replaced_by_id, p.original_id, p.note, p.added_at, p.removed_at, p.version, a.name
    FROM materials p JOIN contents k ON k.id = p.content_id JOIN accounts a ON a.id = p.added_by
    """

private func materialRow(_ row: Row) throws -> CaseMaterial {
    CaseMaterial(
        material: Material(
            id: try row.id(0), caseID: try row.id(1), position: try row.integer(2), title: try row.text(3),
            handling: MaterialHandling(
                category: try row.choice(4), delivery: try row.choice(5), access: try row.choice(6)),
            fileName: try row.text(7), mediaType: try row.text(8),
            content: Content(id: try row.id(9), size: try row.integer(10), sha256: try row.blob(11)),
            replacedBy: try row.optionalID(12), original: try row.optionalID(13), note: try row.text(14),
            addedAt: try row.instant(15), removedAt: try row.optionalInstant(16), version: try row.integer(17)),
        addedBy: try row.text(18))
}
