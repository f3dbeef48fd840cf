extension PageTemplates {
    static let homePages: [any Page.Type] = [HomePage.self]
}
