package typealias FieldCommentID = ID<FieldComment>

/// What is asked about, or asked to be changed in, one field of a case.
package struct FieldComment: Sendable, Hashable {
    package var id: FieldCommentID
    /// Nil for a field of the summary sheet.
    package var matter: MatterID?
    /// A field's key, or a path into it (see `FieldRef.path`); on the summary sheet one of `summaryFields`.
    package var path: String
    package var text: String
    package var author: AccountID
    package var writtenAt: Instant
    /// When it was marked as dealt with.
    package var resolvedAt: Instant?

    package init(
        id: FieldCommentID, matter: MatterID?, path: String, text: String, author: AccountID, writtenAt: Instant,
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

    /// The fields of the summary sheet that are typed and can be commented on.
    package static let summaryFields = [
        FieldRef(path: "title", label: "件名"), FieldRef(path: "outline", label: "事業の概要"),
    ]

    /// The key of the field that a path leads into: `records` of `records.2.purpose`.
    package static func key(of path: String) -> String {
        String(path.prefix { $0 != "." })
    }
}
