extension PageTemplates {
    static let repliesPages: [any Page.Type] = []
}
