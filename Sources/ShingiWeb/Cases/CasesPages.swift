extension PageTemplates {
    static let casesPages: [any Page.Type] = [
        CaseListPage.self, CasePage.self, CaseChangesPage.self, CaseHistoryPage.self, CaseErrataPage.self,
        CaseReturnPage.self,
        CaseWithdrawalPage.self,
    ]
}
