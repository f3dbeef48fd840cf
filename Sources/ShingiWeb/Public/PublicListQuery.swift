import HTTP
import ShingiDomain
import ShingiServices

/// A year of a council, or what was searched for over all its years.
struct PublicListQuery {
    let council: CouncilID
    let text: String
    /// Nil for all years.
    let year: FiscalYear?
    /// Where each list begins; nil for its newest.
    let meetings: Cursor?
    let replies: Cursor?

    init(_ query: FormValues, council: CouncilID, years: [FiscalYear]) {
        self.council = council
        text = query["q"] ?? ""
        let wanted = query["year"].flatMap { Int(typed: $0) }
        meetings = query["meetings"].flatMap(Cursor.init(text:))
        replies = query["replies"].flatMap(Cursor.init(text:))
        year = years.first { $0.startYear == wanted } ?? (text.isEmpty ? years.first : nil)
    }

    var services: PublicQuery { PublicQuery(text: text, fiscalYear: year) }

    func link(year: FiscalYear) -> String { link(year) }

    func link(meetings cursor: Cursor) -> String { link(year, ("meetings", cursor)) + "#meetings" }

    func link(replies cursor: Cursor) -> String { link(year, ("replies", cursor)) + "#replies" }

    private func link(_ year: FiscalYear?, _ place: (list: String, cursor: Cursor)? = nil) -> String {
        var values = FormValues(["council": "\(council)"])
        if let year { values.add("year", "\(year.startYear)") }
        if !text.isEmpty { values.add("q", text) }
        if let place { values.add(place.list, place.cursor.text) }
        return "\(Paths.publicHome())?\(values.urlEncoded)"
    }
}
