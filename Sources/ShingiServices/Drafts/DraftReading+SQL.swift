import SQLite
import ShingiDomain

extension Connection {
    func draftDetail(of subject: Case) throws -> DraftDetail {
        let id: Value = .integer(subject.id.rawValue)
        let departments = try draftDepartments(of: subject.id)
        guard let owner = departments.first(where: { $0.id == subject.owner }) else { throw ServiceError.notFound }
        let reason = try first(
            "SELECT reason FROM case_returns WHERE case_id = ? ORDER BY id DESC LIMIT 1", [id]
        ) { try $0.text(0) }
        return DraftDetail(
            subject: subject, summaryVersion: try summaryVersion(of: subject.id), owner: owner,
            jointDepartments: departments.filter { $0.id != subject.owner }, sheets: try draftSheets(of: subject),
            comments: try openComments(on: subject.id), returnReason: subject.state == .returned ? reason : nil)
    }

    func summaryVersion(of id: CaseID) throws -> Int {
        try first("SELECT max(version) FROM case_revisions WHERE case_id = ?", [.integer(id.rawValue)]) {
            try $0.optionalInteger(0)
        }.flatMap(\.self) ?? 1
    }

    private func draftDepartments(of id: CaseID) throws -> [Department] {
        try all(
            """
            SELECT d.id, d.council_id, d.division, d.section, d.unit FROM case_departments c
            JOIN departments d ON d.id = c.department_id WHERE c.case_id = ? ORDER BY c.position
            """,
            [.integer(id.rawValue)]
        ) { row in Department(id: try row.id(0), council: try row.id(1), name: try departmentName(row, at: 2)) }
    }

    func draftSheets(of subject: Case) throws -> [DraftSheet] {
        let forms = try forms(Set(subject.matters.map(\.form)))
        let provisions = try provisions(under: subject.id)
        let sheets = try sheets(of: subject.id)
        return try subject.matters.map { matter in
            guard let form = forms.first(where: { $0.id == matter.form }),
                let provision = provisions.first(where: { $0.id == matter.provision }),
                let sheet = sheets.first(where: { $0.matter == matter.id })
            else { throw ServiceError.notFound }
            return DraftSheet(matter: matter, provision: provision, form: form, sheet: sheet)
        }
    }

    /// Those out of use too: a case keeps what it was written under.
    private func provisions(under id: CaseID) throws -> [Provision] {
        try all(
            """
            SELECT id, council_id, key, law, article, title, may_be_report, position FROM provisions
            WHERE id IN (SELECT provision_id FROM matters WHERE case_id = ?)
            """,
            [.integer(id.rawValue)]
        ) { row in
            Provision(
                id: try row.id(0), council: try row.id(1), key: try row.text(2), law: try row.text(3),
                article: try row.text(4), title: try row.text(5), mayBeReport: try row.choice(6),
                position: try row.integer(7))
        }
    }

    private func openComments(on id: CaseID) throws -> [DraftComment] {
        try all(
            """
            SELECT matter_id, field_key, text FROM field_comments WHERE case_id = ? AND settled_at IS NULL ORDER BY id
            """,
            [.integer(id.rawValue)]
        ) { row in
            DraftComment(
                part: try row.optionalID(0).map(DraftPart.sheet) ?? .summary, path: try row.text(1),
                text: try row.text(2))
        }
    }

    /// A part as it stood at a version, with who saved it.
    func draftRevision(_ part: DraftPart, of id: CaseID, version: Int) throws -> DraftRevision? {
        switch part {
        case .summary:
            try first(
                """
                SELECT r.title, r.outline, a.name, r.saved_at FROM case_revisions r JOIN accounts a ON a.id = r.saved_by
                WHERE r.case_id = ? AND r.version = ?
                """,
                [.integer(id.rawValue), .integer(Int64(version))]
            ) { row in
                DraftRevision(
                    content: Case.summary(title: try row.text(0), outline: try row.text(1)), savedBy: try row.text(2),
                    savedAt: try row.instant(3))
            }
        case .sheet(let matter):
            try first(
                """
                SELECT r.content, a.name, r.saved_at FROM case_sheet_revisions r JOIN accounts a ON a.id = r.saved_by
                WHERE r.matter_id = ? AND r.version = ?
                """,
                [.integer(matter.rawValue), .integer(Int64(version))]
            ) { row in
                DraftRevision(
                    content: try sheetContent(row, 0), savedBy: try row.text(1), savedAt: try row.instant(2))
            }
        }
    }

    func copySources(_ query: DraftQuery, visibleTo actor: Actor) throws -> Slice<CopySource> {
        let scope = actor.visibleCases
        let keyset = Keyset("c.changed_at", id: "c.id", descending: true, cursor: query.cursor)
        let pattern = containing(query.text)
        let rows = try all(
            """
            SELECT c.id, c.number_text, c.title, d.division, d.section, d.unit, c.state, c.changed_at,
                (SELECT count(*) FROM matters m WHERE m.case_id = c.id)
            FROM cases c JOIN departments d ON d.id = c.department_id
            WHERE \(scope.sql) AND (c.title LIKE ? ESCAPE '\\' OR c.number_text LIKE ? ESCAPE '\\')
                AND \(keyset.condition.sql)
            \(keyset.order)
            """,
            scope.arguments + [pattern, pattern] + keyset.condition.arguments
                + [Keyset.limit(of: Slice<CopySource>.self)]
        ) { row in
            CopySource(
                id: try row.id(0), number: try row.optionalText(1), title: try row.text(2),
                department: try departmentName(row, at: 3), state: try row.choice(6), changedAt: try row.instant(7),
                matterCount: try row.integer(8))
        }
        return Slice(rows, from: query.cursor) { ($0.changedAt.iso, $0.id.rawValue) }
    }

    private func departmentName(_ row: Row, at index: Int) throws -> DepartmentName {
        let name = DepartmentName(
            division: try row.text(index), section: try row.text(index + 1), unit: try row.text(index + 2))
        guard let name else { throw StoredValueError(type: "DepartmentName", text: "") }
        return name
    }
}

/// One version of a part.
struct DraftRevision {
    let content: SheetContent
    let savedBy: String
    let savedAt: Instant
}
