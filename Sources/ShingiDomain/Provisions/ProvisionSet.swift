/// Provisions that ship together, to begin with: those of one ordinance or law.
package struct ProvisionSet: Sendable, Hashable {
    /// Its file's name in Resources/Forms.
    package var key: String
    /// For the list that an administrator chooses from.
    package var title: String
    /// For whom it is.
    package var note: String
    package var provisions: [ShippedProvision]

    package init(key: String, title: String, note: String, provisions: [ShippedProvision]) {
        self.key = key
        self.title = title
        self.note = note
        self.provisions = provisions
    }
}
