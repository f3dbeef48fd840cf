extension PageTemplates {
    static let followUpsPages: [any Page.Type] = []
}
