import ShingiDomain

/// Everything the administrator's pages of one provision show.
package struct ProvisionDetail: Sendable {
    package let provision: Provision
    package let isActive: Bool
    /// Counts every change, also of the draft.
    package let version: Int
    /// Newest first; empty until the first one is published.
    package let versions: [FormVersion]
    package let draft: FormDraft?
    /// Cases still being drafted whose sheets stay under an older version when the next one is published.
    package let draftedCases: Int

    package var current: Form? { versions.first?.form }

    /// What the next version starts from: the draft, or else the version in use.
    package var entry: ProvisionEntry {
        if let draft { return draft.definition.entry }
        return ProvisionEntry(
            heading: current?.heading ?? provision.heading, fields: current?.fields ?? ProvisionEntry.firstFields)
    }
}

/// One line of the administrator's list.
package struct ProvisionRow: Sendable {
    package let provision: Provision
    package let isActive: Bool
    /// The version of the row itself, for acts on it.
    package let version: Int
    /// Of its form; nil until one is published.
    package let formVersion: Int?
    package let hasDraft: Bool
    package let matterCount: Int
}
