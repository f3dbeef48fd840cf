/// The rules of a council on the day of a vote. A value of its own, so that a decision keeps the rules it was made
/// under when the council's settings change.
package struct VotingRules: Sendable, Hashable {
    package var quorum: QuorumRule
    package var webCounts: Bool
    package var chairVote: ChairVote
    package var passing: PassingRule
    package var word: DecisionWord

    package init(
        quorum: QuorumRule, webCounts: Bool, chairVote: ChairVote, passing: PassingRule, word: DecisionWord
    ) {
        self.quorum = quorum
        self.webCounts = webCounts
        self.chairVote = chairVote
        self.passing = passing
        self.word = word
    }

    /// As the settings stand today.
    package init(_ settings: CouncilSettings) {
        self.init(
            quorum: settings.quorumRule, webCounts: settings.webCounts, chairVote: settings.chairVote,
            passing: settings.passingRule, word: settings.decisionWord)
    }
}
