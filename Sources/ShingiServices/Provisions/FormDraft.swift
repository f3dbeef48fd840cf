import ShingiDomain

/// The next version of a provision's form while it is written.
package struct FormDraft: Sendable {
    package let definition: ProvisionDefinition
    package let savedBy: String
    package let savedAt: Instant
}
