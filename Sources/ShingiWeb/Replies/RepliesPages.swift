extension PageTemplates {
    static let repliesPages: [any Page.Type] = [ReplyListPage.self, ReplyPage.self]
}
