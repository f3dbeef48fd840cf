import ShingiDomain

/// One line of the list of cases.
package struct CaseRow: Sendable {
    package let id: CaseID
    package let title: String
    package let numberText: String?
    package let state: CaseState
    package let owner: DepartmentName
    package let consultations: Int
    package let reports: Int
    package let fiscalYear: FiscalYear
    package let changedAt: Instant
    /// The value of the sorted column, for the way to the next page.
    let sortKey: String
}
