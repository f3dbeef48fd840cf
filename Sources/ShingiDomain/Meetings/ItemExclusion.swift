/// 除斥 as the quorum sees it: who takes no part in an item for an interest of their own, and while it is dealt with.
package struct ItemExclusion: Sendable, Hashable {
    package var item: AgendaItemID
    package var members: Set<MemberID>
    package var from: TimeOfDay
    /// At this minute they take part again; nil while the item is still being dealt with.
    package var until: TimeOfDay?

    package init(item: AgendaItemID, members: Set<MemberID>, from: TimeOfDay, until: TimeOfDay? = nil) {
        self.item = item
        self.members = members
        self.from = from
        self.until = until
    }

    /// Each time the item was called up until another was, or until it was decided. An item decided without being called
    /// up counts for the minute of its decision.
    ///
    /// - Parameters:
    ///   - decidedAt: of the last vote that somebody was excluded from; nil while such a vote waits.
    ///   - calls: of the whole meeting, in order.
    package static func all(
        of item: AgendaItemID, _ members: Set<MemberID>, decidedAt: TimeOfDay?, among calls: [ItemCall]
    ) -> [ItemExclusion] {
        guard !members.isEmpty else { return [] }
        let spans = calls.indices.compactMap { index -> ItemExclusion? in
            let call = calls[index]
            guard call.item == item, decidedAt.map({ call.at <= $0 }) ?? true else { return nil }
            let next = calls.dropFirst(index + 1).first?.at
            let end = [next, decidedAt].compactMap(\.self).min()
            return ItemExclusion(item: item, members: members, from: call.at, until: end.map { max($0, call.at) })
        }
        guard spans.isEmpty, let decidedAt else { return spans }
        return [ItemExclusion(item: item, members: members, from: decidedAt, until: decidedAt)]
    }
}
