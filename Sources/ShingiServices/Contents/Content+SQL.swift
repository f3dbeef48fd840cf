import SQLite
import ShingiDomain

extension Connection {
    /// Does nothing when it was begun before.
    func insertContent(_ id: ContentID, by account: AccountID, at now: Instant) throws {
        try execute(
            "INSERT INTO contents (id, begun_by, begun_at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
            [.integer(id.rawValue), .integer(account.rawValue), .text(now.iso)])
    }

    func insertChunk(_ bytes: [UInt8], at position: Int, of id: ContentID) throws {
        try execute(
            "INSERT INTO content_chunks (content_id, position, bytes) VALUES (?, ?, ?)",
            [.integer(id.rawValue), .integer(Int64(position)), .blob(bytes)])
    }

    func chunk(at position: Int, of id: ContentID) throws -> [UInt8]? {
        try first(
            "SELECT bytes FROM content_chunks WHERE content_id = ? AND position = ?",
            [.integer(id.rawValue), .integer(Int64(position))]
        ) { try $0.blob(0) }
    }

    /// How many chunks there are, and how many bytes in all of them.
    func extent(of id: ContentID) throws -> (chunks: Int, bytes: Int) {
        try first(
            "SELECT count(*), coalesce(sum(length(bytes)), 0) FROM content_chunks WHERE content_id = ?",
            [.integer(id.rawValue)]
        ) { (try $0.integer(0), try $0.integer(1)) } ?? (0, 0)
    }

    func storeEnd(of content: Content) throws {
        try execute(
            "UPDATE contents SET size = ?, sha256 = ? WHERE id = ?",
            [.integer(Int64(content.size)), .blob(content.sha256), .integer(content.id.rawValue)])
    }

    /// Contents that are no paper's.
    func unclaimedContents() throws -> [ContentID] {
        try all(
            """
            SELECT id FROM contents WHERE NOT EXISTS (SELECT 1 FROM materials WHERE content_id = contents.id)
                AND NOT EXISTS (SELECT 1 FROM item_papers WHERE content_id = contents.id)
            """, []
        ) { try $0.id(0) }
    }

    func isClaimed(_ id: ContentID) throws -> Bool {
        try first(
            """
            SELECT 1 FROM materials WHERE content_id = ?1 UNION ALL SELECT 1 FROM item_papers WHERE content_id = ?1
            """, [.integer(id.rawValue)]
        ) { _ in true } ?? false
    }

    /// Some of its chunks; how many says `changes`.
    func deleteChunks(of id: ContentID, atMost count: Int) throws {
        try execute(
            """
            DELETE FROM content_chunks
            WHERE rowid IN (SELECT rowid FROM content_chunks WHERE content_id = ? LIMIT ?)
            """,
            [.integer(id.rawValue), .integer(Int64(count))])
    }

    func deleteContent(_ id: ContentID) throws {
        try execute("DELETE FROM contents WHERE id = ?", [.integer(id.rawValue)])
    }

    /// Every paper with its content, for checking.
    func paperContents() throws -> [(title: String, content: Content)] {
        try all(
            """
            SELECT p.title, k.id, k.size, k.sha256 FROM materials p JOIN contents k ON k.id = p.content_id
            UNION ALL
            SELECT p.title, k.id, k.size, k.sha256 FROM item_papers p JOIN contents k ON k.id = p.content_id
            """, []
        ) { row in
            (try row.text(0), Content(id: try row.id(1), size: try row.integer(2), sha256: try row.blob(3)))
        }
    }
}
