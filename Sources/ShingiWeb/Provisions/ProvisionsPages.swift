extension PageTemplates {
    static let provisionsPages: [any Page.Type] = [ProvisionListPage.self, ProvisionPage.self]
}
