import SQLite
import ShingiDomain

extension Connection {
    /// Puts the present versions in the place of those seen before.
    func storeView(of id: CaseID, by account: AccountID, at now: Instant) throws {
        let key: [Value] = [.integer(account.rawValue), .integer(id.rawValue)]
        try execute("DELETE FROM case_views WHERE account_id = ? AND case_id = ?", key)
        try execute("INSERT INTO case_views (account_id, case_id, seen_at) VALUES (?, ?, ?)", key + [.text(now.iso)])
        try execute(
            """
            INSERT INTO case_view_sheets (account_id, case_id, matter_id, version)
            SELECT ?1, ?2, 0, max(version) FROM case_revisions WHERE case_id = ?2
            UNION ALL SELECT ?1, ?2, m.id, s.version FROM matters m JOIN case_sheets s ON s.matter_id = m.id
                WHERE m.case_id = ?2
            """, key)
    }

    func lastView(of id: CaseID, by account: AccountID) throws -> Instant? {
        try first(
            "SELECT seen_at FROM case_views WHERE account_id = ? AND case_id = ?",
            [.integer(account.rawValue), .integer(id.rawValue)]
        ) { try $0.instant(0) }
    }

    /// The sheets as they were seen; one that has gone since is without its words.
    func viewedSheets(of id: CaseID, by account: AccountID) throws -> [SubmittedSheet] {
        try all(
            """
            SELECT s.matter_id, coalesce(p.title, '削除された付議項目'), coalesce(r.content, '{}'), coalesce(p.id, 0)
            FROM case_view_sheets s
            LEFT JOIN case_sheet_revisions r ON r.matter_id = s.matter_id AND r.version = s.version
            LEFT JOIN matters m ON m.id = s.matter_id LEFT JOIN forms p ON p.id = coalesce(r.form_id, m.form_id)
            WHERE s.account_id = ? AND s.case_id = ? AND s.matter_id > 0 ORDER BY m.position
            """,
            [.integer(account.rawValue), .integer(id.rawValue)]
        ) { row in
            SubmittedSheet(
                matter: try row.id(0), title: try row.text(1), content: try sheetContent(row, 2), form: try row.id(3))
        }
    }

    func viewedSummary(of id: CaseID, by account: AccountID) throws -> (title: String, outline: String)? {
        try first(
            """
            SELECT r.title, r.outline FROM case_view_sheets s
            JOIN case_revisions r ON r.case_id = s.case_id AND r.version = s.version
            WHERE s.account_id = ? AND s.case_id = ? AND s.matter_id = 0
            """,
            [.integer(account.rawValue), .integer(id.rawValue)]
        ) { (try $0.text(0), try $0.text(1)) }
    }
}
