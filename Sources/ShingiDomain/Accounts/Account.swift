package typealias AccountID = ID<Account>

/// Somebody who can sign in.
package struct Account: Hashable, Sendable {
    package let id: AccountID
    package var signInName: String
    package var name: String
    /// A disabled account keeps its place in the records but can't sign in.
    package var isDisabled: Bool

    package init(id: AccountID, signInName: String, name: String, isDisabled: Bool = false) {
        self.id = id
        self.signInName = signInName
        self.name = name
        self.isDisabled = isDisabled
    }
}
