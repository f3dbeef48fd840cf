import ShingiDomain

/// One that a council stored once, without its octets.
package struct StoredDocumentTemplate: Sendable {
    package let kind: DocumentKind
    package let version: Int
    /// Nil where the council went back to the one that comes with the program.
    package let fileName: String?
    /// In octets.
    package let size: Int
    package let storedBy: String
    package let storedAt: Instant
}
