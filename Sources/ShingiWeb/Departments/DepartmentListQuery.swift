import HTTP
import ShingiServices

/// The list's filter, order and place, as its address says them.
struct DepartmentListQuery {
    var text: String
    var sorting: Sorting
    var cursor: Cursor?

    init(_ query: FormValues) {
        text = query["q"] ?? ""
        sorting = Sorting(parameter: query["sort"] ?? "", offered: ["name"]) ?? Sorting("name")
        cursor = query["from"].flatMap(Cursor.init(text:))
    }

    var services: DepartmentQuery {
        DepartmentQuery(text: text, descending: sorting.isDescending, cursor: cursor)
    }

    /// The address of the same list, otherwise ordered or further on.
    func link(sorting: Sorting? = nil, cursor: Cursor? = nil) -> String {
        var values = FormValues()
        if !text.isEmpty { values.add("q", text) }
        if (sorting ?? self.sorting) != Sorting("name") { values.add("sort", (sorting ?? self.sorting).parameter) }
        if let cursor { values.add("from", cursor.text) }
        return Paths.departments() + (values.entries.isEmpty ? "" : "?" + values.urlEncoded)
    }
}
