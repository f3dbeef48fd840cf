/// The rules a council decides by, as they stand from one day on. A value of its own, so that a decision keeps the rules
/// it was made under when the council changes them.
package struct VotingRules: Sendable, Hashable {
    package var quorum: QuorumRule
    /// The article that sets the quorum, quoted where the quorum is declared; empty when none is quoted.
    package var quorumArticle: String
    /// 定数: all seats, taken or vacant. Needed where a rule is a share of them.
    package var seats: Int?
    /// Whether members who attend by Web count towards the quorum and may vote.
    package var webCounts: Bool
    /// Whether a member excluded from an item (除斥) still counts towards the quorum of that item.
    package var excludedCounts: Bool
    /// Whether the council may decide below its quorum, with a written reason (a second summons, say).
    package var decidesWithoutQuorum: Bool
    /// Whether the council itself resolves on an exclusion.
    package var exclusionByResolution: Bool
    package var chairVote: ChairVote
    package var passing: PassingRule
    package var word: DecisionWord

    /// What most councils do.
    package init(
        quorum: QuorumRule = .usual, quorumArticle: String = "", seats: Int? = nil, webCounts: Bool = true,
        excludedCounts: Bool = true, decidesWithoutQuorum: Bool = false, exclusionByResolution: Bool = false,
        chairVote: ChairVote = .onTie, passing: PassingRule = .usual, word: DecisionWord = .approval
    ) {
        self.quorum = quorum
        self.quorumArticle = quorumArticle
        self.seats = seats
        self.webCounts = webCounts
        self.excludedCounts = excludedCounts
        self.decidesWithoutQuorum = decidesWithoutQuorum
        self.exclusionByResolution = exclusionByResolution
        self.chairVote = chairVote
        self.passing = passing
        self.word = word
    }
}
