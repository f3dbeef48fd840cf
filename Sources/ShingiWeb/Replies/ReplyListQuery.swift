import HTTP
import ShingiDomain
import ShingiServices

/// The list's filter, order and place, as its address says them.
struct ReplyListQuery {
    var text: String
    /// `draft` or `issued`; nil for both.
    var state: String?
    var year: FiscalYear?
    var sorting: Sorting
    var cursor: Cursor?

    private static let first = Sorting("date", descending: true)

    init(_ query: FormValues) {
        text = query["q"] ?? ""
        state = query["state"].flatMap { ["draft", "issued"].contains($0) ? $0 : nil }
        year = query["year"].flatMap { Int(typed: $0) }.flatMap {
            (1...9_998).contains($0) ? FiscalYear(startYear: $0) : nil
        }
        sorting = Sorting(parameter: query["sort"] ?? "", offered: ["date", "number"]) ?? Self.first
        cursor = query["from"].flatMap(Cursor.init(text:))
    }

    var isNarrowed: Bool { !text.isEmpty || state != nil || year != nil }

    var services: ReplyQuery {
        ReplyQuery(
            text: text, isIssued: state.map { $0 == "issued" }, fiscalYear: year,
            order: ReplyQuery.Order(rawValue: sorting.key) ?? .date, descending: sorting.isDescending, cursor: cursor)
    }

    /// The address of the same list, otherwise ordered or further on.
    func link(sorting: Sorting? = nil, cursor: Cursor? = nil) -> String {
        var values = FormValues()
        if !text.isEmpty { values.add("q", text) }
        if let state { values.add("state", state) }
        if let year { values.add("year", String(year.startYear)) }
        if (sorting ?? self.sorting) != Self.first { values.add("sort", (sorting ?? self.sorting).parameter) }
        if let cursor { values.add("from", cursor.text) }
        return Paths.replies() + (values.entries.isEmpty ? "" : "?" + values.urlEncoded)
    }
}
