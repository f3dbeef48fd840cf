/// Where an item of an agenda is to go within its kind.
package enum AgendaMove: Sendable, Hashable {
    case up
    case down
    /// 1 or more; beyond the end means last.
    case to(Int)

    func position(from position: Int) -> Int {
        switch self {
        case .up: position - 1
        case .down: position + 1
        case .to(let wanted): wanted
        }
    }
}

extension Agenda {
    /// One step or to a place; at the ends of its kind an item stays where it is.
    package func moving(_ id: AgendaItemID, _ move: AgendaMove) throws(MeetingError) -> Agenda {
        guard let item = items.first(where: { $0.id == id }) else { throw .noSuchItem }
        return try moving(id, to: move.position(from: item.position))
    }

    /// Without the item; what stood behind it in its kind moves up.
    package func removing(_ id: AgendaItemID) throws(MeetingError) -> Agenda {
        guard items.contains(where: { $0.id == id }) else { throw .noSuchItem }
        return Agenda(items.filter { $0.id != id })
    }

    /// Where a new item of a kind goes: behind the others.
    package func nextPosition(of kind: AgendaKind) -> Int {
        items(of: kind).count + 1
    }
}
