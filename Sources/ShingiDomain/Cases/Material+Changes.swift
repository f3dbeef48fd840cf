extension Material {
    /// Refuses what was taken away, or has another in its place already.
    package func requireCurrent() throws(MaterialError) {
        guard removedAt == nil else { throw .alreadyRemoved }
        guard replacedBy == nil else { throw .alreadyReplaced }
    }

    /// The paper with another title and other handling.
    ///
    /// - Parameter number: that it was handed out under; its category then stays, or the number would be wrong.
    package func changed(
        title: String, to handling: MaterialHandling, number: String? = nil
    ) throws(MaterialError) -> Material {
        try requireCurrent()
        var changed = self
        changed.title = title.trimmed
        guard !changed.title.isEmpty else { throw .titleMissing }
        guard changed.title.count <= MaterialEntry.longestTitle else {
            throw .titleTooLong(fileName: fileName, limit: MaterialEntry.longestTitle)
        }
        if let number, handling.category != self.handling.category { throw .categoryFixed(number: number) }
        changed.handling = handling
        return changed
    }
}

extension [Material] {
    /// Those that count, in their order, with one of them elsewhere; nil where there is no such place.
    package func moving(_ id: MaterialID, _ move: MaterialMove) -> [Material]? {
        var order = filter(\.isCurrent).sorted { $0.position < $1.position }
        guard let from = order.firstIndex(where: { $0.id == id }) else { return nil }
        let to =
            switch move {
            case .up: from - 1
            case .down: from + 1
            case .toPlace(let of): order.firstIndex { $0.id == of } ?? from
            }
        guard order.indices.contains(to), to != from else { return nil }
        order.insert(order.remove(at: from), at: to)
        return order
    }
}

/// Where a paper goes in the order.
package enum MaterialMove: Sendable, Hashable {
    case up
    case down
    /// To where another one stands now.
    case toPlace(of: MaterialID)
}
