extension PageTemplates {
    static let dayPages: [any Page.Type] = [DayPage.self, DecisionConfirmationPage.self, VotePage.self]
}
