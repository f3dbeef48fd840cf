import SQLite
import ShingiDomain

extension Connection {
    func insertRemovedMatter(_ sheet: DraftSheet, by account: AccountID, at now: Instant) throws {
        let matter = sheet.matter
        try execute(
            """
            INSERT INTO removed_matters (case_id, provision_id, form_id, kind, note, content, removed_by, removed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(matter.caseID.rawValue), .integer(matter.provision.rawValue), .integer(matter.form.rawValue),
                .text(matter.kind.rawValue), .text(matter.label), .text(sheet.sheet.content.json),
                .integer(account.rawValue), .text(now.iso),
            ])
    }

    /// Those not put back since, the last one first.
    func removedMatters(of id: CaseID) throws -> [RemovedMatter] {
        try all(
            """
            SELECT r.id, f.title, a.name, r.removed_at FROM removed_matters r
            JOIN forms f ON f.id = r.form_id JOIN accounts a ON a.id = r.removed_by
            WHERE r.case_id = ? AND r.restored_at IS NULL ORDER BY r.id DESC LIMIT 50
            """,
            [.integer(id.rawValue)]
        ) { row in
            RemovedMatter(
                id: try row.id(0), title: try row.text(1), removedBy: try row.text(2), removedAt: try row.instant(3))
        }
    }

    /// What the matter was; nil for one of another case, and for one that is back already.
    func removedMatter(_ id: RemovedMatterID, of subject: CaseID) throws -> CaseDraft.MatterDraft? {
        try first(
            """
            SELECT provision_id, form_id, kind, note, content FROM removed_matters
            WHERE id = ? AND case_id = ? AND restored_at IS NULL
            """,
            [.integer(id.rawValue), .integer(subject.rawValue)]
        ) { row in
            CaseDraft.MatterDraft(
                provision: try row.id(0), form: try row.id(1), kind: try row.choice(2), label: try row.text(3),
                content: try sheetContent(row, 4))
        }
    }

    func storeRestoration(of id: RemovedMatterID, at now: Instant) throws {
        try execute(
            "UPDATE removed_matters SET restored_at = ? WHERE id = ?", [.text(now.iso), .integer(id.rawValue)])
    }
}
