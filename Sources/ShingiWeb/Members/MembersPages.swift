extension PageTemplates {
    static let membersPages: [any Page.Type] = [
        MemberListPage.self, MemberPage.self, RegisterFormPage.self, TermListPage.self,
    ]
}
