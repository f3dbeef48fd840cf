import ShingiDomain

/// An account as one council knows it.
package struct AccountRecord: Sendable {
    package let account: Account
    package let entry: AccountEntry
    /// Whether another council relies on it too.
    package let servesAnotherCouncil: Bool
    package let createdAt: Instant
}
