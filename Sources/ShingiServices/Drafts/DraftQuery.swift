import ShingiDomain

/// Earlier cases to copy from.
package struct DraftQuery: Sendable {
    /// Part of a title or number; empty for all.
    package var text: String
    package var cursor: Cursor?

    package init(text: String = "", cursor: Cursor? = nil) {
        self.text = text
        self.cursor = cursor
    }
}

/// One earlier case in that list.
package struct CopySource: Sendable {
    package let id: CaseID
    package let number: String?
    package let title: String
    package let department: DepartmentName
    package let state: CaseState
    package let changedAt: Instant
    package let matterCount: Int
}
