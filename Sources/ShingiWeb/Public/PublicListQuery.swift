import HTTP
import ShingiDomain
import ShingiServices

/// A year of a council, or what was searched for over all its years.
struct PublicListQuery {
    let council: CouncilID
    let text: String
    /// Nil for all years.
    let year: FiscalYear?

    init(_ query: FormValues, council: CouncilID, years: [FiscalYear]) {
        self.council = council
        text = query["q"] ?? ""
        let wanted = query["year"].flatMap { Int(typed: $0) }
        year = years.first { $0.startYear == wanted } ?? (text.isEmpty ? years.first : nil)
    }

    var services: PublicQuery { PublicQuery(text: text, fiscalYear: year) }

    func link(year: FiscalYear) -> String {
        var values = FormValues(["council": "\(council)", "year": "\(year.startYear)"])
        if !text.isEmpty { values.add("q", text) }
        return "\(Paths.publicHome())?\(values.urlEncoded)"
    }
}
