extension PageTemplates {
    static let publicSitePages: [any Page.Type] = [
        PublicHomePage.self, PublicCouncilPage.self, PublicMeetingPage.self, PublicReplyPage.self,
    ]
}
