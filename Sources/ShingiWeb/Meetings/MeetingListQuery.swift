import HTTP
import ShingiDomain
import ShingiServices

/// The list's filter, order and place, as its address says them.
struct MeetingListQuery {
    var term: TermID?
    var fiscalYear: FiscalYear?
    var state: MeetingState?
    var sorting: Sorting
    var cursor: Cursor?

    private static let newestFirst = Sorting("date", descending: true)

    init(_ query: FormValues) {
        term = query["term"].flatMap { TermID(text: $0) }
        fiscalYear = query["year"].flatMap { Int($0) }.flatMap(Self.fiscalYear)
        state = query["state"].flatMap(MeetingState.init(rawValue:))
        sorting = Sorting(parameter: query["sort"] ?? "", offered: ["date"]) ?? Self.newestFirst
        cursor = query["from"].flatMap(Cursor.init(text:))
    }

    var isNarrowed: Bool { term != nil || fiscalYear != nil || state != nil }

    var services: MeetingQuery {
        MeetingQuery(
            term: term, fiscalYear: fiscalYear, state: state, descending: sorting.isDescending, cursor: cursor)
    }

    /// The address of the same list, otherwise ordered or further on.
    func link(sorting: Sorting? = nil, cursor: Cursor? = nil) -> String {
        var values = FormValues()
        if let term { values.add("term", "\(term)") }
        if let fiscalYear { values.add("year", "\(fiscalYear.startYear)") }
        if let state { values.add("state", state.rawValue) }
        if (sorting ?? self.sorting) != Self.newestFirst { values.add("sort", (sorting ?? self.sorting).parameter) }
        if let cursor { values.add("from", cursor.text) }
        return Paths.meetings() + (values.entries.isEmpty ? "" : "?" + values.urlEncoded)
    }

    /// Years that a date can have.
    private static func fiscalYear(_ year: Int) -> FiscalYear? {
        (1900...9998).contains(year) ? FiscalYear(startYear: year) : nil
    }
}
