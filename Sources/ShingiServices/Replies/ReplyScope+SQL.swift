import SQLite
import ShingiDomain

/// Which replies an actor may see at all: the staff all of them, a department those about its cases, a member those that
/// were issued. `r` stands for the table `replies`.
extension Actor {
    var visibleReplies: SQLFragment {
        guard may(.readReplies) else { return SQLFragment("0") }
        let council = SQLFragment("r.council_id = ?", [.integer(councilID.rawValue)])
        let reach = reach
        if reach.wholeCouncil { return council }
        var ways: [SQLFragment] = []
        if !reach.departments.isEmpty { ways.append(about(casesOf: reach.departments)) }
        if reach.releasedAgendas { ways.append(SQLFragment("r.issued_at IS NOT NULL")) }
        guard !ways.isEmpty else { return SQLFragment("0") }
        return SQLFragment(
            "\(council.sql) AND (\(ways.map(\.sql).joined(separator: " OR ")))",
            council.arguments + ways.flatMap(\.arguments))
    }

    private func about(casesOf departments: Set<DepartmentID>) -> SQLFragment {
        SQLFragment(
            """
            EXISTS (SELECT 1 FROM case_departments d WHERE d.case_id = r.case_id
                AND d.department_id IN (\(SQLFragment.places(departments.count))))
            """, departments.sorted().map { .integer($0.rawValue) })
    }
}
