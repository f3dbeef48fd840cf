extension PageTemplates {
    static let documentTemplatePages: [any Page.Type] = [DocumentTemplateListPage.self, DocumentTemplatePage.self]
}
