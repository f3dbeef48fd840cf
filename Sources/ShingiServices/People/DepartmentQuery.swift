import ShingiDomain

/// How a page of the register is asked for.
package struct DepartmentQuery: Sendable {
    /// Part of a name; empty for all.
    package var text: String
    package var includesInactive: Bool
    package var descending: Bool
    package var cursor: Cursor?

    package init(text: String = "", includesInactive: Bool = true, descending: Bool = false, cursor: Cursor? = nil) {
        self.text = text
        self.includesInactive = includesInactive
        self.descending = descending
        self.cursor = cursor
    }
}

/// One line of the register.
package struct DepartmentRow: Sendable {
    package let department: Department
    package let isActive: Bool
    package let caseCount: Int
}
