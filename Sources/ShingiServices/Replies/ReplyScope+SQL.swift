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

    /// A draft only where it answers nothing but their cases: what was decided about others is not theirs to know early.
    private func about(casesOf departments: Set<DepartmentID>) -> SQLFragment {
        let places = SQLFragment.places(departments.count)
        let ids = departments.sorted().map { Value.integer($0.rawValue) }
        return SQLFragment(
            """
            EXISTS (SELECT 1 FROM reply_cases x JOIN case_departments d ON d.case_id = x.case_id
                WHERE x.reply_id = r.id AND d.department_id IN (\(places)))
                AND (r.issued_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM reply_cases x WHERE x.reply_id = r.id
                    AND NOT EXISTS (SELECT 1 FROM case_departments d WHERE d.case_id = x.case_id
                        AND d.department_id IN (\(places)))))
            """, ids + ids)
    }
}
