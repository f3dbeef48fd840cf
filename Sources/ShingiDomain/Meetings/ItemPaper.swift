package typealias ItemPaperID = ID<ItemPaper>

/// A paper handed out about an item of an agenda that no case stands behind: the draft of the minutes that are confirmed,
/// the figures of a report.
package struct ItemPaper: Sendable, Hashable {
    package let id: ItemPaperID
    package let meeting: MeetingID
    package let item: AgendaItemID
    /// Its place among those of its item; never given to another.
    package let position: Int
    package let title: String
    /// As the file was called where it came from.
    package let fileName: String
    /// Recognised from the content, never from the name.
    package let mediaType: String
    package let content: Content
    package let addedAt: Instant
    package let removedAt: Instant?

    package init(
        id: ItemPaperID, meeting: MeetingID, item: AgendaItemID, position: Int, title: String, fileName: String,
        mediaType: String, content: Content, addedAt: Instant, removedAt: Instant? = nil
    ) {
        self.id = id
        self.meeting = meeting
        self.item = item
        self.position = position
        self.title = title
        self.fileName = fileName
        self.mediaType = mediaType
        self.content = content
        self.addedAt = addedAt
        self.removedAt = removedAt
    }

    package var isCurrent: Bool { removedAt == nil }

    /// What a paper that came after the members first got anything is to them: the place of one that was removed since,
    /// or one more; nil for what came with the first.
    ///
    /// - Parameter others: all papers of its item, those that were removed too.
    package func change(since released: Instant?, among others: [ItemPaper]) -> AgendaChange? {
        guard let released, addedAt > released else { return nil }
        let wasRemoved = others.contains { other in
            other.item == item && other.addedAt <= released && other.removedAt.map { $0 > released } ?? false
        }
        return wasRemoved ? .replaced : .added
    }
}
