import SQLite
import ShingiDomain

extension Connection {
    /// A case within what the actor may see, with its departments and matters.
    func findCase(_ id: CaseID, visibleTo actor: Actor) throws -> Case? {
        let scope = actor.visibleCases
        let found = try first(
            """
            SELECT c.id, c.council_id, c.title, c.outline, c.department_id, c.state, c.number, c.number_text, c.version,
                (SELECT max(submitted_at) FROM case_submissions s WHERE s.case_id = c.id),
                (SELECT accepted_at FROM case_acceptances a WHERE a.case_id = c.id)
            FROM cases c WHERE c.id = ? AND \(scope.sql)
            """,
            [.integer(id.rawValue)] + scope.arguments, caseRow)
        guard var found else { return nil }
        found.jointDepartments = try departments(of: id).filter { $0 != found.owner }
        found.matters = try matters(of: id)
        return found
    }

    func departments(of id: CaseID) throws -> [DepartmentID] {
        try all(
            "SELECT department_id FROM case_departments WHERE case_id = ? ORDER BY position", [.integer(id.rawValue)]
        ) { try $0.id(0) }
    }

    func matters(of id: CaseID) throws -> [Matter] {
        try all(
            """
            SELECT id, case_id, position, provision_id, form_id, kind, note FROM matters
            WHERE case_id = ? ORDER BY position
            """,
            [.integer(id.rawValue)], matterRow)
    }

    /// The present version of every sheet of a case, in the order of its matters.
    func sheets(of id: CaseID) throws -> [CaseSheet] {
        try all(
            """
            SELECT s.matter_id, s.version, m.form_id, s.content, r.saved_by, r.saved_at
            FROM matters m JOIN case_sheets s ON s.matter_id = m.id
            JOIN case_sheet_revisions r ON r.matter_id = s.matter_id AND r.version = s.version
            WHERE m.case_id = ? ORDER BY m.position
            """,
            [.integer(id.rawValue)], caseSheetRow)
    }
}

private func caseRow(_ row: Row) throws -> Case {
    let number = try row.optionalInt64(6).map { CaseNumber(count: Int($0), text: try row.text(7)) }
    return Case(
        id: try row.id(0), council: try row.id(1), title: try row.text(2), outline: try row.text(3),
        owner: try row.id(4), state: try row.choice(5), number: number,
        submittedOn: try row.optionalInstant(9)?.civilDate,
        acceptedOn: try row.optionalInstant(10)?.civilDate, version: try row.integer(8))
}

private func matterRow(_ row: Row) throws -> Matter {
    Matter(
        id: try row.id(0), caseID: try row.id(1), position: try row.integer(2), provision: try row.id(3),
        form: try row.id(4), kind: try row.choice(5), label: try row.text(6))
}

func caseSheetRow(_ row: Row) throws -> CaseSheet {
    CaseSheet(
        matter: try row.id(0), version: try row.integer(1), form: try row.id(2),
        content: try sheetContent(row, 3), savedBy: try row.id(4), savedAt: try row.instant(5))
}

func sheetContent(_ row: Row, _ index: Int) throws -> SheetContent {
    let text = try row.text(index)
    guard let content = SheetContent(json: text) else { throw StoredValueError(type: "SheetContent", text: text) }
    return content
}
