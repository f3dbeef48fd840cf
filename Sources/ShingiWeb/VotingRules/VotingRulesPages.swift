extension PageTemplates {
    static let votingRulesPages: [any Page.Type] = [VotingRulesPage.self, VotingRulesFormPage.self]
}
