import HTTP
import ShingiDomain
import ShingiServices

/// Which earlier cases are offered for copying, and for which department.
struct CopyQuery {
    var text: String
    var department: String
    var cursor: Cursor?

    init(_ query: FormValues) {
        text = query["q"] ?? ""
        department = query["for"] ?? ""
        cursor = query["from"].flatMap(Cursor.init(text:))
    }

    var services: DraftQuery { DraftQuery(text: text, cursor: cursor) }

    var isNarrowed: Bool { !text.isEmpty || cursor != nil }

    /// The same list further on.
    func link(cursor: Cursor) -> String {
        var values = FormValues()
        if !text.isEmpty { values.add("q", text) }
        if !department.isEmpty { values.add("for", department) }
        values.add("from", cursor.text)
        return "\(Paths.newCase())?\(values.urlEncoded)#copy"
    }
}
