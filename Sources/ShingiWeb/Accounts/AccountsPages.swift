extension PageTemplates {
    static let accountsPages: [any Page.Type] = []
}
