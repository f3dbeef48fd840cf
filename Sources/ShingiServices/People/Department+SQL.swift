import SQLite
import ShingiDomain

extension Connection {
    func departments(of council: CouncilID, _ query: DepartmentQuery) throws -> Slice<DepartmentRow> {
        let keyset = Keyset("d.name", id: "d.id", descending: query.descending, cursor: query.cursor)
        let rows = try all(
            """
            SELECT d.id, d.council_id, d.division, d.section, d.unit, d.active,
                (SELECT count(*) FROM case_departments c WHERE c.department_id = d.id)
            FROM departments d
            WHERE d.council_id = ? AND d.name LIKE ? ESCAPE '\\' AND (d.active OR ?) AND \(keyset.condition.sql)
            \(keyset.order)
            """,
            [.integer(council.rawValue), containing(query.text), query.includesInactive.databaseValue]
                + keyset.condition.arguments + [Keyset.limit(of: Slice<DepartmentRow>.self)]
        ) { row in
            DepartmentRow(
                department: try departmentRow(row), isActive: try row.bool(5), caseCount: try row.integer(6))
        }
        return Slice(rows, from: query.cursor) { ($0.department.name.full, $0.department.id.rawValue) }
    }

    func activeDepartments(of council: CouncilID, keeping kept: Set<DepartmentID> = []) throws -> [Department] {
        try all(
            """
            SELECT id, council_id, division, section, unit FROM departments
            WHERE council_id = ? AND (active OR id IN (\(SQLFragment.places(kept.count)))) ORDER BY name, id
            """,
            [.integer(council.rawValue)] + kept.sorted().map { .integer($0.rawValue) }, departmentRow)
    }

    func department(_ id: DepartmentID, of council: CouncilID) throws -> Versioned<DepartmentEntry>? {
        try first(
            """
            SELECT id, council_id, division, section, unit, active, version FROM departments
            WHERE id = ? AND council_id = ?
            """,
            [.integer(id.rawValue), .integer(council.rawValue)]
        ) { row in
            Versioned(
                value: DepartmentEntry(name: try departmentRow(row).name, isActive: try row.bool(5)),
                version: try row.integer(6))
        }
    }

    func departmentID(named name: String, of council: CouncilID) throws -> DepartmentID? {
        try first(
            "SELECT id FROM departments WHERE council_id = ? AND name = ?", [.integer(council.rawValue), .text(name)]
        ) { try $0.id(0) }
    }

    func insertDepartment(_ entry: DepartmentEntry, council: CouncilID) throws -> DepartmentID {
        try execute(
            "INSERT INTO departments (council_id, division, section, unit, active) VALUES (?, ?, ?, ?, ?)",
            [.integer(council.rawValue)] + values(of: entry))
        return DepartmentID(rawValue: lastInsertRowID)
    }

    func updateDepartment(_ id: DepartmentID, _ entry: DepartmentEntry) throws {
        try execute(
            "UPDATE departments SET division = ?, section = ?, unit = ?, active = ?, version = version + 1 WHERE id = ?",
            values(of: entry) + [.integer(id.rawValue)])
    }

    private func values(of entry: DepartmentEntry) -> [Value] {
        [.text(entry.name.division), .text(entry.name.section), .text(entry.name.unit), entry.isActive.databaseValue]
    }
}

/// Columns 0 to 4: id, council, division, section, unit.
private func departmentRow(_ row: Row) throws -> Department {
    let name = DepartmentName(division: try row.text(2), section: try row.text(3), unit: try row.text(4))
    guard let name else { throw StoredValueError(type: "DepartmentName", text: "") }
    return Department(id: try row.id(0), council: try row.id(1), name: name)
}
