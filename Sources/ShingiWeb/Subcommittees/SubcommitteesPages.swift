extension PageTemplates {
    static let subcommitteesPages: [any Page.Type] = [SubcommitteeListPage.self, SubcommitteePage.self]
}
