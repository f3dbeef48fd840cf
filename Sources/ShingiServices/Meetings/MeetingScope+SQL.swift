import SQLite
import ShingiDomain

/// Which meetings an actor may see at all; `m` stands for the table `meetings`. A member sees a meeting from the day its
/// date is set; its agenda only once it was released.
extension Actor {
    var visibleMeetings: SQLFragment {
        guard may(.readMeetings) else { return SQLFragment("0") }
        return SQLFragment("m.council_id = ?", [.integer(councilID.rawValue)])
    }

    /// Those that concern the actor: of a member the whole council's, and those of its own subcommittees.
    var ownMeetings: SQLFragment {
        guard !reach.wholeCouncil, let memberID else { return visibleMeetings }
        return SQLFragment(
            """
            \(visibleMeetings.sql) AND (m.subcommittee_id IS NULL OR EXISTS (
                SELECT 1 FROM subcommittee_memberships s
                WHERE s.subcommittee_id = m.subcommittee_id AND s.member_id = ?
                    AND s.starts_on <= m.held_on AND coalesce(s.ends_on, m.held_on) >= m.held_on))
            """, visibleMeetings.arguments + [.integer(memberID.rawValue)])
    }

    /// Whether the agenda of a meeting is this actor's to see before it was released.
    var seesUnreleasedAgendas: Bool { reach.wholeCouncil }
}
