extension Routes {
    static let votingRules: [Route] = [
        .page(Paths.votingRules, .having(.manageCouncil), VotingRulesController.index),
        .page(Paths.newVotingRules, .having(.manageCouncil), VotingRulesController.new),
        .act(Paths.votingRules, .having(.manageCouncil), VotingRulesController.create),
        .act(Paths.votingRulesRemoval, .having(.manageCouncil), VotingRulesController.remove),
    ]
}
