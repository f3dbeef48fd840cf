extension PageTemplates {
    static let casesPages: [any Page.Type] = []
}
