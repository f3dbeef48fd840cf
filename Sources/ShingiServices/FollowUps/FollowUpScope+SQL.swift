import SQLite
import ShingiDomain

/// Which promises an actor may see at all: the staff all of them, a department those about its cases and those it answers
/// for. `f` stands for the
/// table `follow_ups`.
extension Actor {
    var visibleFollowUps: SQLFragment {
        guard may(.readFollowUps) else { return SQLFragment("0") }
        let council = SQLFragment("f.council_id = ?", [.integer(councilID.rawValue)])
        let reach = reach
        if reach.wholeCouncil { return council }
        guard !reach.departments.isEmpty else { return SQLFragment("0") }
        let places = SQLFragment.places(reach.departments.count)
        let own: [Value] = reach.departments.sorted().map { .integer($0.rawValue) }
        return SQLFragment(
            """
            \(council.sql) AND (f.department_id IN (\(places)) OR EXISTS (SELECT 1 FROM case_departments d
                WHERE d.case_id = f.case_id AND d.department_id IN (\(places))))
            """, council.arguments + own + own)
    }
}
