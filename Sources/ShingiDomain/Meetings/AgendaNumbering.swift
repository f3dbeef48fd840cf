/// The numbers and pages that follow from the order of an agenda.
package enum AgendaNumbering {
    /// 諮問事項(1): how an item is called by its kind and place, and where councils number nothing else, its only number.
    package static func name(of item: AgendaItem) -> String { "\(item.kind.heading)(\(item.position))" }

    /// The pages of each item when the papers are bound in the agenda's order from page `first` on. An item whose page
    /// count is unknown has no range, nor has any after it: a guessed page is worse than none.
    ///
    /// - Parameter given: the pages of what was handed out before. They are in the members' hands and stay as they are,
    ///   also when an item got shorter; what is new, or no longer fits, is bound behind the last of them.
    package static func pages(
        of agenda: Agenda, from first: Int = 1, given: [AgendaItemID: PageRange] = [:]
    ) -> [AgendaItemID: PageRange] {
        var ranges: [AgendaItemID: PageRange] = [:]
        var next: Int? = max(first, (given.values.map(\.last).max() ?? 0) + 1)
        for item in agenda.items {
            if let count = item.pageCount, let old = given[item.id], count <= old.count {
                ranges[item.id] = PageRange(old.first, old.first + count - 1)
                continue
            }
            guard let count = item.pageCount, let start = next else {
                next = nil
                continue
            }
            guard count > 0 else { continue }
            ranges[item.id] = PageRange(start, start + count - 1)
            next = start + count
        }
        return ranges
    }
}

extension AgendaItem {
    /// Whether there is something to hand out for it, which then has a number.
    package var hasPapers: Bool { caseID != nil || hasOwnPapers || (pageCount ?? 0) > 0 }
}
