import SQLite
import ShingiDomain

extension Connection {
    func draftDetail(of subject: Case) throws -> DraftDetail {
        let departments = try departmentList(of: subject.id)
        guard let owner = departments.first(where: { $0.id == subject.owner }) else { throw ServiceError.notFound }
        return DraftDetail(
            subject: subject, summaryVersion: try summaryVersion(of: subject.id), owner: owner,
            jointDepartments: departments.filter { $0.id != subject.owner }, sheets: try draftSheets(of: subject),
            comments: try comments(on: subject.id).map(\.comment).filter { $0.resolvedAt == nil },
            returnReason: subject.state == .returned ? try lastReturn(of: subject.id)?.text : nil)
    }

    func summaryVersion(of id: CaseID) throws -> Int {
        try first("SELECT max(version) FROM case_revisions WHERE case_id = ?", [.integer(id.rawValue)]) {
            try $0.optionalInteger(0)
        }.flatMap(\.self) ?? 1
    }

    func draftSheets(of subject: Case) throws -> [DraftSheet] {
        let forms = try forms(Set(subject.matters.map(\.form)))
        let current = try currentForms(of: subject.council)
        let provisions = try provisions(ofCase: subject.id)
        let sheets = try sheets(of: subject.id)
        return try subject.matters.map { matter in
            guard let form = forms.first(where: { $0.id == matter.form }),
                let provision = provisions.first(where: { $0.id == matter.provision }),
                let sheet = sheets.first(where: { $0.matter == matter.id })
            else { throw ServiceError.notFound }
            return DraftSheet(
                matter: matter, provision: provision, form: form, sheet: sheet,
                newerForm: current.first { $0.provision == matter.provision && $0.version > form.version })
        }
    }

    /// What its completeness is judged by.
    func matterSheets(of subject: Case) throws -> [MatterSheet] {
        try draftSheets(of: subject).map {
            MatterSheet(matter: $0.matter.id, form: $0.form, content: $0.sheet.content)
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
                department: try departmentName(row, 3), state: try row.choice(6), changedAt: try row.instant(7),
                matterCount: try row.integer(8))
        }
        return Slice(rows, from: query.cursor) { ($0.changedAt.iso, $0.id.rawValue) }
    }
}

/// One version of a part.
struct DraftRevision {
    let content: SheetContent
    let savedBy: String
    let savedAt: Instant
}
