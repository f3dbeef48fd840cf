import ShingiDomain

/// Numbers that are never given, and why.
package struct NotedNumberGap: Sendable {
    package let kind: NumberKind
    package let numbers: NumberRange
    package let reason: String
    package let notedBy: String
    package let notedAt: Instant
}
