/// The order of an agenda (次第). Entries are ordered by kind and, within a kind, by position; whatever is asked for, what
/// was done before asking (諮問前実施) stands before the rest of its kind.
package struct Agenda: Sendable, Hashable {
    /// In order; positions always run 1, 2, … within each kind.
    package private(set) var items: [AgendaItem]

    package init(_ items: [AgendaItem]) {
        self.items = Agenda.renumbered(
            items.sorted { ($0.kind.rank, $0.position, $0.id) < ($1.kind.rank, $1.position, $1.id) }.withUrgentFirst)
    }

    package func items(of kind: AgendaKind) -> [AgendaItem] {
        items.filter { $0.kind == kind }
    }

    /// The order to start from: consultations by number, those without one behind them; reports that keep a promise
    /// before the others; everything else as it stood.
    package func inAutomaticOrder(number: (CaseID) -> CaseNumber?) -> Agenda {
        let keys = items.enumerated().map { (offset, item) -> (rank: Int, order: Int, offset: Int) in
            let order =
                switch item.kind {
                case .consultation: item.caseID.flatMap(number)?.count ?? .max
                case .report: item.followUp == nil ? 1 : 0
                case .confirmation, .other, .information: 0
                }
            return (item.kind.rank, order, offset)
        }
        return Agenda(inOrder: keys.sorted { $0 < $1 }.map { items[$0.offset] })
    }

    /// Puts an item at a position of its kind, 1 or more; beyond the end means last.
    package func moving(_ id: AgendaItemID, to position: Int) throws(MeetingError) -> Agenda {
        guard let item = items.first(where: { $0.id == id }) else { throw .noSuchItem }
        var order = items.filter { $0.id != id }
        let peers = order.indices.filter { order[$0].kind == item.kind }
        let wanted = max(position, 1) - 1
        let end = peers.last.map { $0 + 1 } ?? order.firstIndex { $0.kind.rank > item.kind.rank } ?? order.endIndex
        order.insert(item, at: wanted < peers.count ? peers[wanted] : end)
        return Agenda(inOrder: order)
    }

    /// Refuses a case that is already on the agenda.
    package func requireRoom(for subject: Case) throws(MeetingError) {
        guard !items.contains(where: { $0.caseID == subject.id }) else { throw .caseTwice(subject.name) }
    }

    private init(inOrder items: [AgendaItem]) {
        self.items = Agenda.renumbered(items.withUrgentFirst)
    }

    private static func renumbered(_ items: [AgendaItem]) -> [AgendaItem] {
        var counts: [AgendaKind: Int] = [:]
        return items.map { item in
            var item = item
            counts[item.kind, default: 0] += 1
            item.position = counts[item.kind, default: 1]
            return item
        }
    }
}
