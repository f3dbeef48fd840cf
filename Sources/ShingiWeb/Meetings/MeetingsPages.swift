extension PageTemplates {
    static let meetingsPages: [any Page.Type] = []
}
