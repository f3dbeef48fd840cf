extension PageTemplates {
    static let councilPages: [any Page.Type] = [CouncilPage.self]
}
