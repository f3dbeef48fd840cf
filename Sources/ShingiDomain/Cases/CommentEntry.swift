/// A comment as it is written: where, and what.
package struct CommentEntry: Sendable, Hashable {
    /// Nil for a field of the summary sheet.
    package var matter: MatterID?
    package var path: String
    package var text: String

    /// In characters.
    package static let longestText = SheetContent.longestText

    package init(matter: MatterID?, path: String, text: String) {
        self.matter = matter
        self.path = path
        self.text = text
    }

    /// Refuses a comment nobody could read beside its field.
    ///
    /// - Parameter forms: those of the case's matters.
    package func check(on subject: Case, forms: [Form]) throws(CommentError) {
        guard !text.isBlank else { throw .empty }
        guard text.count <= Self.longestText else { throw .tooLong(limit: Self.longestText) }
        guard let matter else {
            guard FieldComment.summaryFields.contains(where: { $0.path == path }) else { throw .unknownField }
            return
        }
        let form = subject.matters.first { $0.id == matter }.flatMap { found in forms.first { $0.id == found.form } }
        guard form?.field(FieldComment.key(of: path)) != nil else { throw .unknownField }
    }
}
