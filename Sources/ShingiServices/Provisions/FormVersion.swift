import ShingiDomain

/// One version of a provision's form, with what was written under it.
package struct FormVersion: Sendable {
    package let form: Form
    package let createdAt: Instant
    /// Nil for a form that the installation began with.
    package let publishedBy: String?
    package let sheetCount: Int
}
