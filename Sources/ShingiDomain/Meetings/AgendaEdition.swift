/// An agenda as it was given out to the members, or as it would be now.
package struct AgendaEdition: Sendable, Hashable {
    /// In the order of the agenda.
    package let entries: [Entry]

    /// One entry with what was handed out for it.
    package struct Entry: Sendable, Hashable {
        package let item: AgendaItem
        /// Its place in the bound packet.
        package let pages: PageRange?
        /// Stands for the versions of its sheets and papers; nil when they are not known.
        package let papers: String?

        package init(item: AgendaItem, pages: PageRange?, papers: String?) {
            self.item = item
            self.pages = pages
            self.papers = papers
        }

        /// Of `papers` what stands for the sheets: all but the last part.
        fileprivate var sheets: Substring? {
            papers.map { papers in papers[..<(papers.lastIndex(of: ";") ?? papers.endIndex)] }
        }

        /// Whether other papers were handed out for the same entry. The order alone replaces nothing.
        func replaces(_ earlier: Entry) -> Bool {
            // A release keeps no 0: nothing was handed out, whether that was known or not.
            guard item.title.hasSameBytes(as: earlier.item.title),
                (item.pageCount ?? 0) == (earlier.item.pageCount ?? 0)
            else { return true }
            guard let papers, let before = earlier.papers else { return false }
            return papers != before
        }
    }

    package init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// What the members have to be told when this one follows another; nothing when it is the first.
    package func changes(since earlier: AgendaEdition?) -> [AgendaItemID: AgendaChange] {
        guard let earlier else { return [:] }
        let before = Dictionary(earlier.entries.map { ($0.item.id, $0) }) { first, _ in first }
        var changes: [AgendaItemID: AgendaChange] = [:]
        for entry in entries {
            guard let old = before[entry.item.id] else {
                changes[entry.item.id] = .added
                continue
            }
            if entry.replaces(old) { changes[entry.item.id] = .replaced }
        }
        for entry in removed(since: earlier) { changes[entry.item.id] = .removed }
        return changes
    }

    /// The items whose own sheets are others, whatever became of the papers beside them.
    package func newSheets(since earlier: AgendaEdition?) -> Set<AgendaItemID> {
        let before = Dictionary((earlier?.entries ?? []).map { ($0.item.id, $0) }) { first, _ in first }
        return Set(
            entries.filter { entry in before[entry.item.id].map { $0.sheets != entry.sheets } ?? false }
                .map(\.item.id))
    }

    /// What the earlier one had and this one has no longer.
    package func removed(since earlier: AgendaEdition?) -> [Entry] {
        let left = Set(entries.map(\.item.id))
        return earlier?.entries.filter { !left.contains($0.item.id) } ?? []
    }

    /// Whether giving this one out after another would show the members anything new, the order included.
    package func differs(from earlier: AgendaEdition) -> Bool {
        !changes(since: earlier).isEmpty || entries.map(\.item.id) != earlier.entries.map(\.item.id)
    }
}

extension [AgendaItemID: AgendaChange] {
    /// 追加1件、差替2件; nil when there is none.
    package var sentence: String? {
        let parts = AgendaChange.allCases.compactMap { change in
            let count = values.count { $0 == change }
            return count == 0 ? nil : "\(change.label)\(count)件"
        }
        return parts.isEmpty ? nil : parts.joined(separator: "、")
    }
}
