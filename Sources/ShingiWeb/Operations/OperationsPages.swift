extension PageTemplates {
    static let operationsPages: [any Page.Type] = [OperationsPage.self]
}
