import HTTP
import ShingiDomain
import ShingiServices

/// The list's filter, order and place, as its address says them.
struct MemberListQuery {
    var text: String
    var term: TermID?
    var state: String
    var sorting: Sorting
    var cursor: Cursor?

    static let states = [("in_office", "在任"), ("left", "在任していない")]

    init(_ query: FormValues) {
        text = query["q"] ?? ""
        term = query["term"].flatMap(TermID.init(text:))
        state = query["state"] ?? ""
        sorting = Sorting(parameter: query["sort"] ?? "", offered: ["name", "until"]) ?? Sorting("name")
        cursor = query["from"].flatMap(Cursor.init(text:))
    }

    var isNarrowed: Bool { !text.isEmpty || term != nil || isInOffice != nil }

    private var isInOffice: Bool? {
        switch state {
        case "in_office": true
        case "left": false
        default: nil
        }
    }

    var services: MemberQuery {
        MemberQuery(
            text: text, term: term, isInOffice: isInOffice, order: sorting.key == "until" ? .until : .kana,
            descending: sorting.isDescending, cursor: cursor)
    }

    /// The address of the same list, otherwise ordered or further on.
    func link(sorting: Sorting? = nil, cursor: Cursor? = nil) -> String {
        var values = FormValues()
        if !text.isEmpty { values.add("q", text) }
        if let term { values.add("term", "\(term)") }
        if isInOffice != nil { values.add("state", state) }
        if (sorting ?? self.sorting) != Sorting("name") { values.add("sort", (sorting ?? self.sorting).parameter) }
        if let cursor { values.add("from", cursor.text) }
        return Paths.members() + (values.entries.isEmpty ? "" : "?" + values.urlEncoded)
    }
}
