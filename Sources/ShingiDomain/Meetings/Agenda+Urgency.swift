extension [AgendaItem] {
    /// The same order, but for what was done before asking: it goes to the front of its kind.
    var withUrgentFirst: [AgendaItem] {
        enumerated().sorted { left, right in
            let (one, other) = (left.element, right.element)
            return (one.kind.rank, one.isUrgent ? 0 : 1, left.offset)
                < (other.kind.rank, other.isUrgent ? 0 : 1, right.offset)
        }.map(\.element)
    }
}

extension Agenda {
    /// Refuses an agenda that leaves out what the next meeting has to deal with first.
    ///
    /// - Parameter waiting: names of accepted cases, done before asking, that stand on no agenda.
    package static func requireUrgent(_ waiting: [String]) throws(AgendaError) {
        guard waiting.isEmpty else { throw .urgentCaseMissing(waiting) }
    }

    /// Where a new item goes: behind the others of its kind, or before them all when it is urgent.
    package func adding(_ item: AgendaItem) -> Agenda { Agenda(items + [item]) }
}
