import ShingiDomain

/// How many sit in a term on a day, and how many of them a meeting needs.
package struct TermStanding: Sendable {
    package let term: Term
    package let day: CivilDate
    package let members: Int
    package let quorum: Int

    /// Today within the term, else the day of it that is nearest to today.
    static func representative(of period: CivilDateRange, seenOn today: CivilDate) -> CivilDate {
        min(max(today, period.first), period.last)
    }
}
