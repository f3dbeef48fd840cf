extension PageTemplates {
    static let followUpsPages: [any Page.Type] = [FollowUpListPage.self, FollowUpPage.self]
}
