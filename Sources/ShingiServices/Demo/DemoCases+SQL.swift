import SQLite
import ShingiDomain

/// A row of the table `cases`, as the demo writes it.
struct DemoCaseRow {
    let council: CouncilID
    let owner: DepartmentID
    let title: String
    let outline: String
    let state: CaseState
    let number: CaseNumber?
    let fiscalYear: FiscalYear
    let createdBy: AccountID
    let createdAt: Instant
    let changedAt: Instant
}

extension Connection {
    func insertDemoCase(_ row: DemoCaseRow) throws -> CaseID {
        try execute(
            """
            INSERT INTO cases (council_id, department_id, title, outline, state, number, number_scope, number_text,
                fiscal_year, created_by, created_at, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(row.council.rawValue), .integer(row.owner.rawValue), .text(row.title), .text(row.outline),
                .text(row.state.rawValue),
            ] + numberValues(row.number) + [
                .integer(Int64(row.fiscalYear.startYear)), .integer(row.createdBy.rawValue), .text(row.createdAt.iso),
                .text(row.changedAt.iso),
            ])
        return CaseID(rawValue: lastInsertRowID)
    }

    func insertDemoCaseDepartments(_ id: CaseID, _ departments: [DepartmentID]) throws {
        for (position, department) in departments.enumerated() {
            try execute(
                "INSERT INTO case_departments (case_id, department_id, position) VALUES (?, ?, ?)",
                [.integer(id.rawValue), .integer(department.rawValue), .integer(Int64(position))])
        }
    }

    func insertDemoRevision(_ id: CaseID, _ row: DemoCaseRow) throws {
        try execute(
            "INSERT INTO case_revisions (case_id, version, title, outline, saved_by, saved_at) VALUES (?, 1, ?, ?, ?, ?)",
            [
                .integer(id.rawValue), .text(row.title), .text(row.outline), .integer(row.createdBy.rawValue),
                .text(row.createdAt.iso),
            ])
    }

    func insertDemoMatter(_ matter: Matter) throws -> MatterID {
        try execute(
            "INSERT INTO matters (case_id, position, provision_id, form_id, kind, note) VALUES (?, ?, ?, ?, ?, ?)",
            [
                .integer(matter.caseID.rawValue), .integer(Int64(matter.position)),
                .integer(matter.provision.rawValue), .integer(matter.form.rawValue), .text(matter.kind.rawValue),
                .text(matter.label),
            ])
        return MatterID(rawValue: lastInsertRowID)
    }

    /// The first version of a sheet, or a further one.
    func insertDemoSheet(_ sheet: CaseSheet) throws {
        let content: Value = .text(sheet.content.json)
        let version: Value = .integer(Int64(sheet.version))
        try execute(
            """
            INSERT INTO case_sheets (matter_id, version, content) VALUES (?, ?, ?)
            ON CONFLICT (matter_id) DO UPDATE SET version = excluded.version, content = excluded.content
            """,
            [.integer(sheet.matter.rawValue), version, content])
        try execute(
            """
            INSERT INTO case_sheet_revisions (matter_id, version, content, saved_by, saved_at) VALUES (?, ?, ?, ?, ?)
            """,
            [
                .integer(sheet.matter.rawValue), version, content, .integer(sheet.savedBy.rawValue),
                .text(sheet.savedAt.iso),
            ])
    }

    /// With the first version of everything, which is what was handed in.
    func insertDemoSubmission(of subject: Case, by account: AccountID, at time: Instant) throws {
        try execute(
            "INSERT INTO case_submissions (case_id, submitted_by, submitted_at) VALUES (?, ?, ?)",
            [.integer(subject.id.rawValue), .integer(account.rawValue), .text(time.iso)])
        let submission: Value = .integer(lastInsertRowID)
        for matter in [Value.null] + subject.matters.map({ Value.integer($0.id.rawValue) }) {
            try execute(
                "INSERT INTO case_submission_sheets (submission_id, matter_id, version) VALUES (?, ?, 1)",
                [submission, matter])
        }
    }

    func insertDemoAcceptance(of subject: Case, by account: AccountID, at time: Instant) throws {
        try execute(
            "INSERT INTO case_acceptances (case_id, accepted_by, accepted_at) VALUES (?, ?, ?)",
            [.integer(subject.id.rawValue), .integer(account.rawValue), .text(time.iso)])
    }

    func insertDemoRelation(_ relation: CaseRelation) throws {
        try execute(
            "INSERT INTO case_relations (case_id, kind, other_case_id) VALUES (?, ?, ?)",
            [.integer(relation.from.rawValue), .text(relation.kind.rawValue), .integer(relation.to.rawValue)])
    }

    /// Where a case stands now, its number included.
    func storeDemoState(of subject: Case, at time: Instant) throws {
        try execute(
            """
            UPDATE cases SET (state, number, number_scope, number_text, version, changed_at) = (?, ?, ?, ?, ?, ?)
            WHERE id = ?
            """,
            [.text(subject.state.rawValue)] + numberValues(subject.number) + [
                .integer(Int64(subject.version)), .text(time.iso), .integer(subject.id.rawValue),
            ])
    }

    /// The demo's council counts its consultations for ever.
    private func numberValues(_ number: CaseNumber?) -> [Value] {
        guard let number else { return [.null, .null, .null] }
        return [.integer(Int64(number.count)), .text(ScopeInstance.forever.text), .text(number.text)]
    }
}
