extension PageTemplates {
    static let departmentPages: [any Page.Type] = [DepartmentListPage.self, DepartmentFormPage.self]
}
