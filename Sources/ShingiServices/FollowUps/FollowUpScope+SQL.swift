import SQLite
import ShingiDomain

/// Which promises an actor may see at all: the staff all of them, a department those about its cases. `f` stands for the
/// table `follow_ups`.
extension Actor {
    var visibleFollowUps: SQLFragment {
        guard may(.readFollowUps) else { return SQLFragment("0") }
        let council = SQLFragment("f.council_id = ?", [.integer(councilID.rawValue)])
        let reach = reach
        if reach.wholeCouncil { return council }
        guard !reach.departments.isEmpty else { return SQLFragment("0") }
        return SQLFragment(
            """
            \(council.sql) AND EXISTS (SELECT 1 FROM case_departments d WHERE d.case_id = f.case_id
                AND d.department_id IN (\(SQLFragment.places(reach.departments.count))))
            """, council.arguments + reach.departments.sorted().map { .integer($0.rawValue) })
    }
}
