extension PageTemplates {
    static let draftsPages: [any Page.Type] = []
}
