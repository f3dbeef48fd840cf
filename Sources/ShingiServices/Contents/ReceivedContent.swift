import ShingiDomain

/// A file that has come, before anybody has decided to take it.
package struct ReceivedContent: Sendable {
    package let content: Content
    /// What the bytes were recognised as.
    package let kind: MaterialKind?
}
