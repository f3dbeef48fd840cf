import SQLite
import ShingiDomain

extension Connection {
    func insertCase(_ draft: CaseDraft, by account: AccountID, at now: Instant) throws -> CaseID {
        try execute(
            """
            INSERT INTO cases (council_id, department_id, title, outline, state, fiscal_year, created_by, created_at,
                changed_at) VALUES (?, ?, ?, ?, 'draft', ?, ?, ?, ?)
            """,
            [
                .integer(draft.council.rawValue), .integer(draft.owner.rawValue), .text(draft.title),
                .text(draft.outline), .integer(Int64(FiscalYear(containing: now.civilDate).startYear)),
                .integer(account.rawValue), .text(now.iso), .text(now.iso),
            ])
        let id = CaseID(rawValue: lastInsertRowID)
        for (position, department) in ([draft.owner] + draft.jointDepartments).enumerated() {
            try execute(
                "INSERT INTO case_departments (case_id, department_id, position) VALUES (?, ?, ?)",
                [.integer(id.rawValue), .integer(department.rawValue), .integer(Int64(position))])
        }
        try insertCaseRevision(
            id, version: 1, Case.summary(title: draft.title, outline: draft.outline), by: account, at: now)
        for (index, matter) in draft.matters.enumerated() {
            _ = try insertMatter(matter, of: id, position: index + 1, by: account, at: now)
        }
        return id
    }

    /// With the first version of its sheet.
    func insertMatter(
        _ matter: CaseDraft.MatterDraft, of id: CaseID, position: Int, by account: AccountID, at now: Instant
    ) throws -> MatterID {
        try execute(
            "INSERT INTO matters (case_id, position, provision_id, form_id, kind, note) VALUES (?, ?, ?, ?, ?, ?)",
            [
                .integer(id.rawValue), .integer(Int64(position)), .integer(matter.provision.rawValue),
                .integer(matter.form.rawValue), .text(matter.kind.rawValue), .text(matter.label),
            ])
        let matterID = MatterID(rawValue: lastInsertRowID)
        try execute(
            "INSERT INTO case_sheets (matter_id, version, content) VALUES (?, 1, ?)",
            [.integer(matterID.rawValue), .text(matter.content.json)])
        try insertSheetRevision(matterID, version: 1, matter.content, by: account, at: now)
        return matterID
    }

    /// Takes a matter out for good, with all versions of its sheet; those behind it move up.
    func deleteMatter(_ matter: Matter) throws {
        let id: Value = .integer(matter.id.rawValue)
        for table in ["field_comments", "case_submission_sheets", "case_sheet_revisions", "case_sheets"] {
            try execute("DELETE FROM \(table) WHERE matter_id = ?", [id])
        }
        try execute("DELETE FROM matters WHERE id = ?", [id])
        // In two steps: positions are unique, and no order of updating rows is promised.
        let behind: [Value] = [.integer(matter.caseID.rawValue), .integer(Int64(matter.position))]
        try execute("UPDATE matters SET position = position + 1000000 WHERE case_id = ? AND position > ?", behind)
        try execute(
            "UPDATE matters SET position = position - 1000001 WHERE case_id = ? AND position > 1000000", [behind[0]])
    }

    func updateForm(of matter: MatterID, _ form: FormID) throws {
        try execute(
            "UPDATE matters SET form_id = ? WHERE id = ?", [.integer(form.rawValue), .integer(matter.rawValue)])
    }

    func insertRelation(_ relation: CaseRelation) throws {
        try execute(
            "INSERT INTO case_relations (case_id, kind, other_case_id) VALUES (?, ?, ?)",
            [.integer(relation.from.rawValue), .text(relation.kind.rawValue), .integer(relation.to.rawValue)])
    }

    func insertCaseRevision(
        _ id: CaseID, version: Int, _ summary: SheetContent, by account: AccountID, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO case_revisions (case_id, version, title, outline, saved_by, saved_at) VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(id.rawValue), .integer(Int64(version)), .text(summary.text("title")),
                .text(summary.text("outline")), .integer(account.rawValue), .text(now.iso),
            ])
    }

    func insertSheetRevision(
        _ matter: MatterID, version: Int, _ content: SheetContent, by account: AccountID, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO case_sheet_revisions (matter_id, version, content, saved_by, saved_at, form_id)
            SELECT ?1, ?2, ?3, ?4, ?5, form_id FROM matters WHERE id = ?1
            """,
            [
                .integer(matter.rawValue), .integer(Int64(version)), .text(content.json), .integer(account.rawValue),
                .text(now.iso),
            ])
    }

    func updateSummary(_ id: CaseID, _ summary: SheetContent) throws {
        try execute(
            "UPDATE cases SET title = ?, outline = ? WHERE id = ?",
            [.text(summary.text("title")), .text(summary.text("outline")), .integer(id.rawValue)])
    }

    func updateSheet(_ sheet: CaseSheet) throws {
        try execute(
            "UPDATE case_sheets SET version = ?, content = ? WHERE matter_id = ?",
            [.integer(Int64(sheet.version)), .text(sheet.content.json), .integer(sheet.matter.rawValue)])
        try insertSheetRevision(
            sheet.matter, version: sheet.version, sheet.content, by: sheet.savedBy, at: sheet.savedAt)
    }

    /// Notes that something of the case changed; gives its new version.
    func raiseCaseVersion(_ id: CaseID, at now: Instant) throws -> Int {
        try execute(
            "UPDATE cases SET version = version + 1, changed_at = ? WHERE id = ?",
            [.text(now.iso), .integer(id.rawValue)])
        return try first("SELECT version FROM cases WHERE id = ?", [.integer(id.rawValue)]) { try $0.integer(0) } ?? 0
    }

    /// With the versions handed in: of the summary sheet and of every sheet.
    func insertSubmission(of id: CaseID, by account: AccountID, at now: Instant) throws {
        try execute(
            "INSERT INTO case_submissions (case_id, submitted_by, submitted_at) VALUES (?, ?, ?)",
            [.integer(id.rawValue), .integer(account.rawValue), .text(now.iso)])
        let submission: Value = .integer(lastInsertRowID)
        try execute(
            """
            INSERT INTO case_submission_sheets (submission_id, matter_id, version)
            SELECT ?, NULL, max(version) FROM case_revisions WHERE case_id = ?
            """,
            [submission, .integer(id.rawValue)])
        try execute(
            """
            INSERT INTO case_submission_sheets (submission_id, matter_id, version)
            SELECT ?, m.id, s.version FROM matters m JOIN case_sheets s ON s.matter_id = m.id WHERE m.case_id = ?
            """,
            [submission, .integer(id.rawValue)])
    }

    func settleComments(on id: CaseID, by account: AccountID, at now: Instant) throws {
        try execute(
            "UPDATE field_comments SET settled_by = ?, settled_at = ? WHERE case_id = ? AND settled_at IS NULL",
            [.integer(account.rawValue), .text(now.iso), .integer(id.rawValue)])
    }
}
