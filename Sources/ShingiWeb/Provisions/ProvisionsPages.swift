extension PageTemplates {
    static let provisionsPages: [any Page.Type] = []
}
