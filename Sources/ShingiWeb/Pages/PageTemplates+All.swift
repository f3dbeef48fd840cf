extension PageTemplates {
    /// Every page there is, as each resource lists its own. A page that is missing here cannot be shown, and a template
    /// that none of them uses fails a test.
    static let all: [any Page.Type] =
        [ErrorPage.self, SignInPage.self, HeldFormPage.self]
        + homePages + casesPages + materialPages + draftsPages + meetingsPages + dayPages + minutesPages
        + repliesPages + followUpsPages
        + actPages + opinionPages + standingApprovalPages + processingNoticePages
        + publicSitePages + councilPages + votingRulesPages + membersPages + subcommitteesPages + departmentPages
        + provisionsPages + accountsPages + documentTemplatePages + printingPages + recordPages + packetPages
        + auditPages + operationsPages + writtenPages + reviewPages
}
