import HTTP
import ShingiDomain
import ShingiServices

/// The list's filter, order and place, as its address says them.
struct FollowUpListQuery {
    var text: String
    var standing: FollowUpQuery.Standing
    var department: DepartmentID?
    var sorting: Sorting
    var cursor: Cursor?

    private static let first = Sorting("due")

    init(_ query: FormValues) {
        text = query["q"] ?? ""
        standing = query["state"].flatMap(FollowUpQuery.Standing.init) ?? .unsettled
        department = query["department"].flatMap { DepartmentID(text: $0) }
        sorting = Sorting(parameter: query["sort"] ?? "", offered: ["due", "promised"]) ?? Self.first
        cursor = query["from"].flatMap(Cursor.init(text:))
    }

    var isNarrowed: Bool { !text.isEmpty || standing != .unsettled || department != nil }

    var services: FollowUpQuery {
        FollowUpQuery(
            text: text, standing: standing, department: department,
            order: FollowUpQuery.Order(rawValue: sorting.key) ?? .due, descending: sorting.isDescending, cursor: cursor)
    }

    /// The address of the same list, otherwise ordered or further on.
    func link(sorting: Sorting? = nil, cursor: Cursor? = nil) -> String {
        var values = FormValues()
        if !text.isEmpty { values.add("q", text) }
        if standing != .unsettled { values.add("state", standing.rawValue) }
        if let department { values.add("department", "\(department)") }
        if (sorting ?? self.sorting) != Self.first { values.add("sort", (sorting ?? self.sorting).parameter) }
        if let cursor { values.add("from", cursor.text) }
        return Paths.followUps() + (values.entries.isEmpty ? "" : "?" + values.urlEncoded)
    }
}
