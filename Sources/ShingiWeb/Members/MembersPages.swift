extension PageTemplates {
    static let membersPages: [any Page.Type] = []
}
