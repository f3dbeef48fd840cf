import ShingiDomain

/// One version of a provision's form, with what was written under it.
package struct FormVersion: Sendable {
    package let form: Form
    package let createdAt: Instant
    package let sheetCount: Int
}
