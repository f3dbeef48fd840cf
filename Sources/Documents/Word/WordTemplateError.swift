/// Why a document is no template.
package enum WordTemplateError: Error, Hashable, Sendable {
    /// No .docx: no archive, or one without a Word document in it.
    case notWord
    /// A part in it that cannot be read.
    case unreadable(String)
    /// `{{` without its `}}`, or something else than a name in between; the words there.
    case brokenField(String)
    case notClosed(String)
    case notOpened(String)
}

/// What is wrong with the names in a template that can be read.
package enum WordTemplateProblem: Hashable, Sendable {
    /// The nearest that there is, if one is near.
    case unknown(String, near: String?)
    /// A list or a flag where a text is wanted.
    case notText(String)
}
