import SQLite
import ShingiDomain

/// Which cases an actor may see at all. Everything that finds a case goes through here, so what lies outside does not
/// exist for the actor. `c` stands for the table `cases`.
extension Actor {
    var visibleCases: SQLFragment {
        let council = SQLFragment("c.council_id = ?", [.integer(councilID.rawValue)])
        let reach = reach
        if reach.wholeCouncil { return council }
        var ways: [SQLFragment] = []
        if !reach.departments.isEmpty { ways.append(brought(by: reach.departments)) }
        if reach.releasedAgendas { ways.append(onReleasedAgendas) }
        guard !ways.isEmpty else { return SQLFragment("0") }
        return SQLFragment(
            "\(council.sql) AND (\(ways.map(\.sql).joined(separator: " OR ")))",
            council.arguments + ways.flatMap(\.arguments))
    }

    private func brought(by departments: Set<DepartmentID>) -> SQLFragment {
        SQLFragment(
            """
            EXISTS (SELECT 1 FROM case_departments d WHERE d.case_id = c.id
                AND d.department_id IN (\(SQLFragment.places(departments.count))))
            """, departments.sorted().map { .integer($0.rawValue) })
    }

    /// Members see what was given out to them: what the latest release of an agenda showed, and once the meeting has
    /// begun all that is before it.
    private var onReleasedAgendas: SQLFragment { SQLFragment(caseIsReleased) }
}

/// `c` stands for the table `cases`.
let caseIsReleased = """
    (EXISTS (SELECT 1 FROM released_items x JOIN agenda_releases r ON r.id = x.release_id
        WHERE x.case_id = c.id AND NOT EXISTS (
            SELECT 1 FROM agenda_releases n WHERE n.meeting_id = r.meeting_id AND n.id > r.id))
    OR EXISTS (SELECT 1 FROM agenda_items i JOIN meetings g ON g.id = i.meeting_id
        WHERE i.case_id = c.id AND g.state <> 'planned'
            AND EXISTS (SELECT 1 FROM agenda_releases n WHERE n.meeting_id = g.id)))
    """
