import SQLite
import ShingiDomain

/// An agenda as it was given out.
struct StoredRelease {
    let id: Int64
    let releasedAt: Instant
}

extension Connection {
    /// The latest first, at most `limit`.
    func agendaReleases(of meeting: MeetingID, at limit: Int) throws -> [StoredRelease] {
        try all(
            "SELECT id, released_at FROM agenda_releases WHERE meeting_id = ? ORDER BY id DESC LIMIT ?",
            [.integer(meeting.rawValue), .integer(Int64(limit))]
        ) { StoredRelease(id: try $0.int64(0), releasedAt: try $0.instant(1)) }
    }

    /// What a release showed, in the order of the agenda.
    func edition(_ release: StoredRelease, of meeting: MeetingID) throws -> AgendaEdition {
        AgendaEdition(
            try all(
                """
                SELECT item_id, kind, position, case_id, follow_up_id, title, page_count, first_page, papers,
                    EXISTS (SELECT 1 FROM prior_implementations p WHERE p.case_id = released_items.case_id),
                    EXISTS (SELECT 1 FROM item_papers w
                        WHERE w.item_id = released_items.item_id AND w.removed_at IS NULL)
                FROM released_items WHERE release_id = ?
                ORDER BY CASE kind WHEN 'confirmation' THEN 1 WHEN 'consultation' THEN 2 WHEN 'report' THEN 3
                    WHEN 'other' THEN 4 ELSE 5 END, position
                """, [.integer(release.id)]
            ) { row in
                let count = try row.optionalInteger(6)
                let first = try row.optionalInteger(7)
                return AgendaEdition.Entry(
                    item: AgendaItem(
                        id: try row.id(0), meeting: meeting, kind: try row.choice(1), position: try row.integer(2),
                        caseID: try row.optionalID(3), followUp: try row.optionalID(4), title: try row.text(5),
                        pageCount: count, isUrgent: try row.bool(9), hasOwnPapers: try row.bool(10)),
                    pages: first.flatMap { first in count.flatMap { PageRange(first, first + $0 - 1) } },
                    papers: try row.optionalText(8))
            })
    }

    func insertRelease(
        _ edition: AgendaEdition, of meeting: MeetingID, by account: AccountID, at now: Instant
    ) throws {
        try insertAgendaRelease(of: meeting, by: account, at: now)
        let release = lastInsertRowID
        for entry in edition.entries {
            let item = entry.item
            try execute(
                """
                INSERT INTO released_items (release_id, item_id, kind, position, case_id, follow_up_id, title,
                    page_count, first_page, papers)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(release), .integer(item.id.rawValue), .text(item.kind.rawValue),
                    .integer(Int64(item.position)), (item.caseID?.rawValue).databaseValue,
                    (item.followUp?.rawValue).databaseValue, .text(item.title),
                    (item.pageCount == 0 ? nil : item.pageCount).databaseValue,
                    (entry.pages?.first).databaseValue, entry.papers.databaseValue,
                ])
        }
    }

    /// What stands for the sheets and papers of each item of an agenda: their versions.
    func paperVersions(of meeting: MeetingID) throws -> [AgendaItemID: String] {
        let versions: [(AgendaItemID, String)] = try all(
            """
            SELECT i.id, coalesce((SELECT max(r.version) FROM case_revisions r WHERE r.case_id = i.case_id), 0)
                || ';' || coalesce((SELECT group_concat(x, ',') FROM (
                    SELECT s.matter_id || ':' || s.version AS x FROM matters t JOIN case_sheets s ON s.matter_id = t.id
                    WHERE t.case_id = i.case_id ORDER BY t.position)), '')
                || ';' || coalesce((SELECT group_concat(x, ',') FROM (
                    SELECT p.id || ':' || p.content_id AS x FROM materials p
                    WHERE p.case_id = i.case_id AND p.removed_at IS NULL AND p.replaced_by_id IS NULL
                    ORDER BY p.position)), '')
            FROM agenda_items i WHERE i.meeting_id = ?1 AND i.case_id IS NOT NULL
            UNION ALL
            SELECT i.id, '0;;' || coalesce((SELECT group_concat(x, ',') FROM (
                    SELECT w.id AS x FROM item_papers w WHERE w.item_id = i.id AND w.removed_at IS NULL
                    ORDER BY w.position)), '')
            FROM agenda_items i WHERE i.meeting_id = ?1 AND i.case_id IS NULL
            """,
            [.integer(meeting.rawValue)]
        ) { (try $0.id(0), try $0.text(1)) }
        return Dictionary(versions) { first, _ in first }
    }

    /// Whether the packet was bound anew since the agenda was last given out.
    func isBoundAnew(_ meeting: MeetingID) throws -> Bool {
        try first(
            """
            SELECT EXISTS (SELECT 1 FROM packet_bindings
                WHERE release_id = (SELECT max(id) FROM agenda_releases WHERE meeting_id = ?))
            """, [.id(meeting)]
        ) { try $0.bool(0) } ?? false
    }

    /// Does nothing the second time.
    func insertPacketBinding(after release: StoredRelease, by account: AccountID, at now: Instant) throws {
        try execute(
            "INSERT INTO packet_bindings (release_id, bound_by, bound_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [.integer(release.id), .id(account), .text(now.iso)])
    }

    /// 1 until the agenda is first changed.
    func agendaVersion(of meeting: MeetingID) throws -> Int {
        try first("SELECT version FROM agenda_versions WHERE meeting_id = ?", [.integer(meeting.rawValue)]) {
            try $0.integer(0)
        } ?? 1
    }

    func raiseAgendaVersion(of meeting: MeetingID) throws {
        try execute(
            """
            INSERT INTO agenda_versions (meeting_id, version) VALUES (?, 2)
            ON CONFLICT DO UPDATE SET version = version + 1
            """, [.integer(meeting.rawValue)])
    }
}
