extension PageTemplates {
    static let accountsPages: [any Page.Type] = [
        AccountListPage.self, AccountFormPage.self, AccountPage.self, OwnPasswordPage.self,
    ]
}
