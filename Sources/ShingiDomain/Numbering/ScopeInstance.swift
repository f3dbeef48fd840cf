/// One run of a count, from 1 until the scope ends.
package enum ScopeInstance: Hashable, Sendable {
    case forever
    case fiscalYear(FiscalYear)
    case term(TermID)
    /// The meeting's row number.
    case meeting(Int64)
    /// Under one main material; its row number.
    case material(Int64)
    /// The same run, counted by a subcommittee for itself.
    indirect case subcommittee(SubcommitteeID, ScopeInstance)

    /// `fiscal_year:2021`: how it stands in the database.
    package var text: String {
        switch self {
        case .forever: "forever"
        case .fiscalYear(let year): "fiscal_year:\(year.startYear)"
        case .term(let term): "term:\(term)"
        case .meeting(let meeting): "meeting:\(meeting)"
        case .material(let material): "material:\(material)"
        case .subcommittee(let subcommittee, let run): "subcommittee:\(subcommittee)/\(run.text)"
        }
    }
}
