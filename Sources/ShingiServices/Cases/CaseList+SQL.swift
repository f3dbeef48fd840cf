import SQLite
import ShingiDomain

extension Connection {
    func cases(_ query: CaseQuery, visibleTo actor: Actor) throws -> Slice<CaseRow> {
        let statement = caseList(query, visibleTo: actor)
        let rows = try all(statement.sql, statement.arguments, caseRow)
        return Slice(rows, from: query.cursor) { ($0.sortKey, $0.id.rawValue) }
    }

    /// The statement apart from its running, so that a test can look at its plan. The join is CROSS so that SQLite
    /// walks the cases in the order of an index and looks up the department of each.
    func caseList(_ query: CaseQuery, visibleTo actor: Actor) -> SQLFragment {
        let scope = actor.visibleCases
        let filter = query.filter
        let keyset = query.keyset
        return SQLFragment(
            """
            SELECT c.id, c.title, c.number_text, c.state, d.division, d.section, d.unit,
                coalesce((SELECT sum(CASE m.kind WHEN 'consultation' THEN \(consultationUnit) ELSE 1 END)
                    FROM matters m WHERE m.case_id = c.id), 0),
                c.fiscal_year, c.changed_at, CAST(\(query.sort.column) AS TEXT)
            FROM cases c CROSS JOIN departments d ON d.id = c.department_id
            WHERE \(scope.sql) AND \(filter.sql) AND \(keyset.condition.sql)
            \(keyset.order)
            """,
            scope.arguments + filter.arguments + keyset.condition.arguments
                + [Keyset.limit(of: Slice<CaseRow>.self)])
    }

    func caseCounts(in states: [CaseState], visibleTo actor: Actor) throws -> [CaseState: Int] {
        let scope = actor.visibleCases
        let counts: [(CaseState, Int)] = try all(
            """
            SELECT c.state, count(*) FROM cases c
            WHERE \(scope.sql) AND c.state IN (\(SQLFragment.places(states.count))) GROUP BY c.state
            """, scope.arguments + states.map { .text($0.rawValue) }
        ) { (try $0.choice(0), try $0.integer(1)) }
        return Dictionary(uniqueKeysWithValues: counts)
    }

    /// Newest first, going from year to year along the index: as many steps as there are years, not cases.
    func caseFiscalYears(visibleTo actor: Actor) throws -> [FiscalYear] {
        let scope = actor.visibleCases
        func newest(_ condition: String) -> String {
            "(SELECT c.fiscal_year FROM cases c WHERE \(scope.sql) AND \(condition) ORDER BY c.fiscal_year DESC LIMIT 1)"
        }
        return try all(
            """
            WITH RECURSIVE years (year) AS (
                SELECT \(newest("1")) UNION ALL SELECT \(newest("c.fiscal_year < years.year")) FROM years
                WHERE years.year IS NOT NULL)
            SELECT year FROM years WHERE year IS NOT NULL
            """, scope.arguments + scope.arguments
        ) { FiscalYear(startYear: try $0.integer(0)) }
    }
}

extension CaseQuery {
    fileprivate var keyset: Keyset {
        Keyset(
            sort.column, id: "c.id", descending: descending, cursor: cursor, isNumber: sort == .number || sort == .state
        )
    }

    fileprivate var filter: SQLFragment {
        var parts: [SQLFragment] = []
        if !text.isEmpty {
            parts.append(
                SQLFragment(
                    "(c.title LIKE ? ESCAPE '\\' OR c.number_text LIKE ? ESCAPE '\\')",
                    [containing(text), containing(text)]))
        }
        if let state { parts.append(SQLFragment("c.state = ?", [.text(state.rawValue)])) }
        if let fiscalYear {
            parts.append(SQLFragment("c.fiscal_year = ?", [.integer(Int64(fiscalYear.startYear))]))
        }
        if let provision {
            parts.append(
                SQLFragment(
                    "EXISTS (SELECT 1 FROM matters p WHERE p.case_id = c.id AND p.provision_id = ?)",
                    [.integer(provision.rawValue)]))
        }
        if let department {
            parts.append(
                SQLFragment(
                    "EXISTS (SELECT 1 FROM case_departments o WHERE o.case_id = c.id AND o.department_id = ?)",
                    [.integer(department.rawValue)]))
        }
        guard !parts.isEmpty else { return SQLFragment("1") }
        return SQLFragment(parts.map(\.sql).joined(separator: " AND "), parts.flatMap(\.arguments))
    }
}

extension CaseQuery.Sort {
    fileprivate var column: String {
        switch self {
        case .change: "c.changed_at"
        case .number: "c.number_order"
        case .title: "c.title"
        case .state: "c.state_order"
        }
    }
}

/// Both counts of a case's matters stand in one number, so that they are walked through once.
private let consultationUnit = 1_000_000

private func caseRow(_ row: Row) throws -> CaseRow {
    let matters = try row.integer(7).quotientAndRemainder(dividingBy: consultationUnit)
    return CaseRow(
        id: try row.id(0), title: try row.text(1), numberText: try row.optionalText(2), state: try row.choice(3),
        owner: try departmentName(row, 4), consultations: matters.quotient, reports: matters.remainder,
        fiscalYear: FiscalYear(startYear: try row.integer(8)), changedAt: try row.instant(9), sortKey: try row.text(10)
    )
}

/// Division, section and unit, from `first` on.
func departmentName(_ row: Row, _ first: Int) throws -> DepartmentName {
    let (division, section, unit) = (try row.text(first), try row.text(first + 1), try row.text(first + 2))
    guard let name = DepartmentName(division: division, section: section, unit: unit) else {
        throw StoredValueError(type: "DepartmentName", text: section)
    }
    return name
}
