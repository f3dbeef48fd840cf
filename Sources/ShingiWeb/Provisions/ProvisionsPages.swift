extension PageTemplates {
    static let provisionsPages: [any Page.Type] = [
        ProvisionListPage.self, NewProvisionPage.self, ProvisionSetsPage.self, ProvisionPage.self,
        ProvisionFormPage.self, ProvisionPublicationPage.self, ProvisionDraftRemovalPage.self,
    ]
}
