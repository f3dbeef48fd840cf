import ShingiDomain

/// How a page of the list of accounts is asked for.
package struct AccountQuery: Sendable {
    package enum Order: String, Sendable { case name, login }

    /// Part of a name or login; empty for all.
    package var text: String
    package var role: Role?
    /// Nil for both.
    package var isDisabled: Bool?
    package var order: Order
    package var descending: Bool
    package var cursor: Cursor?

    package init(
        text: String = "", role: Role? = nil, isDisabled: Bool? = nil, order: Order = .name, descending: Bool = false,
        cursor: Cursor? = nil
    ) {
        self.text = text
        self.role = role
        self.isDisabled = isDisabled
        self.order = order
        self.descending = descending
        self.cursor = cursor
    }
}
