package typealias MaterialID = ID<Material>

/// 資料: a paper of a case.
package struct Material: Sendable, Hashable {
    package var id: MaterialID
    package var caseID: CaseID
    /// Its place among those that count now.
    package var position: Int
    package var title: String
    package var handling: MaterialHandling
    /// As the file was called where it came from.
    package var fileName: String
    /// Recognised from the content, never from the name.
    package var mediaType: String
    package var content: Content
    /// The paper that took its place.
    package var replacedBy: MaterialID?
    /// The first of those that it replaced one after the other, whose number it bears; nil where it replaced none.
    package var original: MaterialID?
    /// Why it took another's place; empty when nobody said.
    package var note: String
    package var addedAt: Instant
    package var removedAt: Instant?
    /// Counts every change of what is said of it.
    package var version: Int

    /// Neither replaced nor removed.
    package var isCurrent: Bool { replacedBy == nil && removedAt == nil }

    package init(
        id: MaterialID, caseID: CaseID, position: Int, title: String, handling: MaterialHandling, fileName: String,
        mediaType: String, content: Content, replacedBy: MaterialID? = nil, original: MaterialID? = nil,
        note: String = "", addedAt: Instant, removedAt: Instant? = nil, version: Int = 1
    ) {
        self.id = id
        self.caseID = caseID
        self.position = position
        self.title = title
        self.handling = handling
        self.fileName = fileName
        self.mediaType = mediaType
        self.content = content
        self.replacedBy = replacedBy
        self.original = original
        self.note = note
        self.addedAt = addedAt
        self.removedAt = removedAt
        self.version = version
    }
}
