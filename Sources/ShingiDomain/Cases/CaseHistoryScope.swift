/// Which lines of a case's history somebody reads.
package enum CaseHistoryScope: Sendable, Hashable {
    /// Everything, comments and returns as well: those who bring the case before the council.
    case whole
    /// What concerned the council itself.
    case council

    /// The acts a member of the council reads about; how a case came about inside the house is not among them.
    package static let actsOfTheCouncil: Set<String> = [
        "accepted", "case_placed", "case_taken_off", "decided", "withdrawn", "erratum_noted", "replied", "closed",
        "prior_implementation", "opinion_answered", "material_tabled", "material_replaced", "follow_up_reported",
        "follow_up_closed", "merged", "split",
    ]
}
