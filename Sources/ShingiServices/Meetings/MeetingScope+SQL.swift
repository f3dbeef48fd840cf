import SQLite
import ShingiDomain

/// Which meetings an actor may see at all; `m` stands for the table `meetings`. A member sees a meeting from the day its
/// date is set; its agenda only once it was released.
extension Actor {
    var visibleMeetings: SQLFragment {
        guard may(.readMeetings) else { return SQLFragment("0") }
        return SQLFragment("m.council_id = ?", [.integer(councilID.rawValue)])
    }

    /// Whether the agenda of a meeting is this actor's to see before it was released.
    var seesUnreleasedAgendas: Bool { reach.wholeCouncil }
}
