/// The numbers and pages that follow from the order of an agenda.
package enum AgendaNumbering {
    /// 諮問事項(1): how an item is called by its kind and place, and where councils number nothing else, its only number.
    package static func name(of item: AgendaItem) -> String { "\(item.kind.heading)(\(item.position))" }

    /// The pages of each item when the papers are bound in the agenda's order from page `first` on. An item whose page
    /// count is unknown has no range, nor has any after it: a guessed page is worse than none.
    package static func pages(of agenda: Agenda, from first: Int = 1) -> [AgendaItemID: PageRange] {
        var ranges: [AgendaItemID: PageRange] = [:]
        var next = first
        for item in agenda.items {
            guard let count = item.pageCount else { return ranges }
            guard count > 0 else { continue }
            ranges[item.id] = PageRange(next, next + count - 1)
            next += count
        }
        return ranges
    }
}
