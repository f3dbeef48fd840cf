import Documents
import ShingiDomain

/// A document that leaves as a Word file: the names that its templates may have with the values that come into their
/// places, and what the file is called.
protocol WordDocument: Sendable {
    static var kind: DocumentKind { get }
    static var form: WordForm<Self> { get }
    /// What stands behind the kind in the file's name: 答申第1号.
    var about: String { get }
}

extension WordDocument {
    static var fields: WordFields { form.fields }

    var values: [String: WordValue] { Self.form.values(of: self) }
    var fileName: String { "\(Self.kind.label)_\(about).docx" }
}
