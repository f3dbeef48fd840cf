extension PageTemplates {
    static let dayPages: [any Page.Type] = [
        DayPage.self, DecisionConfirmationPage.self, DeskFragment.self, RoomFragment.self, RoomPage.self, VotePage.self,
    ]
}
