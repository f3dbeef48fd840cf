import ShingiDomain

/// How a page of the follow-ups is asked for.
package struct FollowUpQuery: Sendable {
    /// Part of what is owed, or of the case's title or number; empty for all.
    package var text: String
    package var standing: Standing
    package var department: DepartmentID?
    package var order: Order
    package var descending: Bool
    package var cursor: Cursor?

    package enum Standing: String, Sendable, CaseIterable {
        /// Owed, or reported and not yet found enough.
        case unsettled
        case open
        /// Owed, and its meeting has gone by.
        case overdue
        case reported
        case closed
        case all
    }

    /// The sorted column: the day it is due, where what has no meeting yet comes last, or the day it was promised.
    package enum Order: String, Sendable { case due, promised }

    package init(
        text: String = "", standing: Standing = .unsettled, department: DepartmentID? = nil, order: Order = .due,
        descending: Bool = false, cursor: Cursor? = nil
    ) {
        self.text = text
        self.standing = standing
        self.department = department
        self.order = order
        self.descending = descending
        self.cursor = cursor
    }
}
