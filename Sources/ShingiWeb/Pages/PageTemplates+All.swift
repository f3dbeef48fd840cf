extension PageTemplates {
    /// Every page there is. A page that is missing here cannot be shown, and a template that none of them uses fails a
    /// test.
    static var all: [any Page.Type] {
        [
            ErrorPage.self, SignInPage.self, HeldFormPage.self,
            DepartmentListPage.self, DepartmentFormPage.self,
        ]
    }
}
