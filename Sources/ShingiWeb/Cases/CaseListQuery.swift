import HTTP
import ShingiDomain
import ShingiServices

/// The list's filter, order and place, as its address says them.
struct CaseListQuery {
    var text: String
    var state: CaseState?
    var provision: ProvisionID?
    var department: DepartmentID?
    var fiscalYear: FiscalYear?
    var sorting: Sorting
    var cursor: Cursor?

    static let order = Sorting("change", descending: true)

    init(_ query: FormValues) {
        text = query["q"] ?? ""
        state = query["state"].flatMap(CaseState.init(rawValue:))
        provision = query["provision"].flatMap { ProvisionID(text: $0) }
        department = query["department"].flatMap { DepartmentID(text: $0) }
        fiscalYear = query["year"].flatMap { Int($0) }.flatMap {
            (1...9_998).contains($0) ? FiscalYear(startYear: $0) : nil
        }
        let offered = Set(CaseQuery.Sort.allCases.map(\.rawValue))
        sorting = Sorting(parameter: query["sort"] ?? "", offered: offered) ?? Self.order
        cursor = query["from"].flatMap(Cursor.init(text:))
    }

    var services: CaseQuery {
        var query = CaseQuery()
        query.text = text
        query.state = state
        query.provision = provision
        query.department = department
        query.fiscalYear = fiscalYear
        query.sort = CaseQuery.Sort(rawValue: sorting.key) ?? .change
        query.descending = sorting.isDescending
        query.cursor = cursor
        return query
    }

    var isNarrowed: Bool {
        !text.isEmpty || state != nil || provision != nil || department != nil || fiscalYear != nil
    }

    /// The address of the same list, otherwise ordered or further on.
    func link(sorting: Sorting? = nil, cursor: Cursor? = nil) -> String {
        var values = FormValues()
        if !text.isEmpty { values.add("q", text) }
        if let state { values.add("state", state.rawValue) }
        if let provision { values.add("provision", provision.description) }
        if let department { values.add("department", department.description) }
        if let fiscalYear { values.add("year", String(fiscalYear.startYear)) }
        let sorting = sorting ?? self.sorting
        if sorting != Self.order { values.add("sort", sorting.parameter) }
        if let cursor { values.add("from", cursor.text) }
        return Paths.cases() + (values.entries.isEmpty ? "" : "?" + values.urlEncoded)
    }
}
