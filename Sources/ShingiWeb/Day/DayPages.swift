extension PageTemplates {
    static let dayPages: [any Page.Type] = []
}
