import ShingiDomain

/// How a page of the list of members is asked for.
package struct MemberQuery: Sendable {
    package enum Order: String, Sendable { case kana, until }

    /// Part of a name or its reading; empty for all.
    package var text: String
    /// Nil for the present seat of each, or the last one.
    package var term: TermID?
    /// Nil for both.
    package var isInOffice: Bool?
    package var order: Order
    package var descending: Bool
    package var cursor: Cursor?

    package init(
        text: String = "", term: TermID? = nil, isInOffice: Bool? = nil, order: Order = .kana, descending: Bool = false,
        cursor: Cursor? = nil
    ) {
        self.text = text
        self.term = term
        self.isInOffice = isInOffice
        self.order = order
        self.descending = descending
        self.cursor = cursor
    }
}
