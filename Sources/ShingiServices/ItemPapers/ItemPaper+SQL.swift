import SQLite
import ShingiDomain

extension Connection {
    /// Of everything on an agenda, in their order; those that were removed too.
    func itemPapers(at meeting: MeetingID) throws -> [ItemPaper] {
        try all(
            "SELECT \(itemPaperColumns) WHERE p.meeting_id = ? ORDER BY p.item_id, p.position", [.id(meeting)],
            itemPaperRow)
    }

    func itemPaper(_ id: ItemPaperID) throws -> ItemPaper? {
        try first("SELECT \(itemPaperColumns) WHERE p.id = ?", [.id(id)], itemPaperRow)
    }

    /// Behind all that the item ever had.
    func insertItemPaper(
        _ paper: MaterialEntry, _ kind: MaterialKind, _ content: ContentID, about item: AgendaItem,
        by account: AccountID, at now: Instant
    ) throws -> ItemPaperID {
        try execute(
            """
            INSERT INTO item_papers (meeting_id, item_id, position, title, file_name, media_type, content_id, added_by,
                added_at)
            SELECT ?1, ?2, coalesce(max(position), 0) + 1, ?3, ?4, ?5, ?6, ?7, ?8 FROM item_papers WHERE item_id = ?2
            """,
            [
                .id(item.meeting), .id(item.id), .text(paper.title), .text(paper.fileName), .text(kind.mediaType),
                .id(content), .id(account), .text(now.iso),
            ])
        return ItemPaperID(rawValue: lastInsertRowID)
    }

    func storeRemoval(of id: ItemPaperID, by account: AccountID, at now: Instant) throws {
        try execute(
            "UPDATE item_papers SET removed_by = ?, removed_at = ? WHERE id = ?",
            [.id(account), .text(now.iso), .id(id)])
    }
}

/// In the order of `itemPaperRow`; `p` stands for the table, `k` for its content.
private let itemPaperColumns = """
    p.id, p.meeting_id, p.item_id, p.position, p.title, p.file_name, p.media_type, k.id, k.size, k.sha256, p.added_at,
        p.removed_at
    FROM item_papers p JOIN contents k ON k.id = p.content_id
    """

private func itemPaperRow(_ row: Row) throws -> ItemPaper {
    ItemPaper(
        id: try row.id(0), meeting: try row.id(1), item: try row.id(2), position: try row.integer(3),
        title: try row.text(4), fileName: try row.text(5), mediaType: try row.text(6),
        content: Content(id: try row.id(7), size: try row.integer(8), sha256: try row.blob(9)),
        addedAt: try row.instant(10), removedAt: try row.optionalInstant(11))
}
