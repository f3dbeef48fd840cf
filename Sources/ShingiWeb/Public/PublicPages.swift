extension PageTemplates {
    static let publicSitePages: [any Page.Type] = []
}
