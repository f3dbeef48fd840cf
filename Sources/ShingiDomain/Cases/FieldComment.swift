package typealias FieldCommentID = ID<FieldComment>

/// What the secretariat asks to be changed in one field when it returns a case.
package struct FieldComment: Sendable, Hashable {
    package var id: FieldCommentID
    package var matter: MatterID
    /// A field's key, or a path into it (see `FieldRef.path`).
    package var path: String
    package var text: String
    package var author: AccountID
    package var writtenAt: Instant
    /// When the department marked it as dealt with.
    package var resolvedAt: Instant?

    package init(
        id: FieldCommentID, matter: MatterID, path: String, text: String, author: AccountID, writtenAt: Instant,
        resolvedAt: Instant? = nil
    ) {
        self.id = id
        self.matter = matter
        self.path = path
        self.text = text
        self.author = author
        self.writtenAt = writtenAt
        self.resolvedAt = resolvedAt
    }
}
