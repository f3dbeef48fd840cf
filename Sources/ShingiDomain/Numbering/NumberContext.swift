/// Where and when a number is given: whatever a pattern or a scope may ask for.
package struct NumberContext: Hashable, Sendable {
    package let council: CouncilID
    /// Decides the fiscal year: a meeting's own date for its title and papers, else the day the number is given.
    package let date: CivilDate
    /// The term in force on that date; nil when the council has none then.
    package let term: Term?
    /// The row number of the meeting, when the number belongs to one.
    package let meeting: Int64?
    /// Whose meeting is being titled; nil for the whole council's.
    package let subcommittee: Subcommittee?

    package init(
        council: CouncilID, date: CivilDate, term: Term? = nil, meeting: Int64? = nil,
        subcommittee: Subcommittee? = nil
    ) {
        self.council = council
        self.date = date
        self.term = term
        self.meeting = meeting
        self.subcommittee = subcommittee
    }

    package var fiscalYear: FiscalYear { FiscalYear(containing: date) }

    var requiredTerm: Term {
        get throws(NumberingError) {
            guard let term else { throw .termMissing(date) }
            return term
        }
    }
}
