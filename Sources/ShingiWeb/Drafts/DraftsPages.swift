extension PageTemplates {
    static let draftsPages: [any Page.Type] = [
        NewCasePage.self, DraftPage.self, MatterRemovalPage.self, MatterFormPage.self, DraftVersionsPage.self,
        SimilarCasesPage.self,
    ]
}
