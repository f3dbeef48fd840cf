import ShingiDomain

/// How a page of the list of cases is asked for.
package struct CaseQuery: Sendable {
    /// Part of a title or of a number; empty for all.
    package var text = ""
    package var state: CaseState?
    /// With a matter under this provision.
    package var provision: ProvisionID?
    /// Owned by it or shared with it.
    package var department: DepartmentID?
    /// Of the acceptance, or of the drafting while there is none.
    package var fiscalYear: FiscalYear?
    package var sort = Sort.change
    package var descending = true
    package var cursor: Cursor?

    package init() {}

    package enum Sort: String, Sendable, CaseIterable {
        case change, number, title, state
    }
}
