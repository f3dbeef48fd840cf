extension Meeting {
    /// Refuses an end that would silently leave something undecided. `leavesUndecided` says that somebody saw it: then it
    /// waits for the next meeting (審議未了).
    package static func requireDecided(_ undecided: [AgendaItem], leavesUndecided: Bool) throws(MeetingError) {
        guard !leavesUndecided, !undecided.isEmpty else { return }
        throw .undecidedItems(undecided.map(AgendaNumbering.name(of:)))
    }

    /// Whether an item must have been decided when the meeting ends. その他 may be mere talk.
    package static func needsDecision(_ item: AgendaItem) -> Bool {
        switch item.kind {
        case .confirmation, .consultation, .report: true
        case .other, .information: false
        }
    }
}
