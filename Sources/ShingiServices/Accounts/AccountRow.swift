import ShingiDomain

/// One line of the list of accounts.
package struct AccountRow: Sendable {
    package let account: Account
    /// In the order of `Role`.
    package let roles: [Role]
    /// The departments it works for, or the member it is; empty for the others.
    package let place: String
}
