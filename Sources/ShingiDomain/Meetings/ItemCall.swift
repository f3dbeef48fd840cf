/// An agenda item is called up: from then on it is the one being dealt with.
package struct ItemCall: Sendable, Hashable {
    package var item: AgendaItemID
    package var at: TimeOfDay
    /// When it was noted, for a clock that counts seconds.
    package var notedAt: Instant

    package init(item: AgendaItemID, at: TimeOfDay, notedAt: Instant) {
        self.item = item
        self.at = at
        self.notedAt = notedAt
    }
}

extension [ItemCall] {
    /// When an item was last called up.
    package func last(of item: AgendaItemID) -> ItemCall? { last { $0.item == item } }

    /// How long a department spoke that began when its item was called up; nil for an item that was not, and never more
    /// than an explanation may take.
    package func minutes(of item: AgendaItemID, until moment: TimeOfDay) -> Int? {
        guard let call = last(of: item) else { return nil }
        return Swift.min(Swift.max(moment.minutesSinceMidnight - call.at.minutesSinceMidnight, 0), 600)
    }
}
