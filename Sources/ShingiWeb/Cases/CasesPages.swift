extension PageTemplates {
    static let casesPages: [any Page.Type] = [
        CaseListPage.self, CasePage.self, CaseChangesPage.self, CaseHistoryPage.self, CaseReturnPage.self,
        CaseWithdrawalPage.self,
    ]
}
