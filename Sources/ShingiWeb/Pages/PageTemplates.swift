import Templates

/// The templates of all pages, compiled at start: an unknown name anywhere stops the start.
package struct PageTemplates: Sendable {
    private let templates: [ObjectIdentifier: any Sendable]

    /// - Throws: `TemplateError` with file and line for the first template that says something it cannot.
    package init(from library: TemplateLibrary) throws(TemplateError) {
        try self.init(Self.all, from: library)
    }

    init(_ pages: [any Page.Type], from library: TemplateLibrary) throws(TemplateError) {
        var templates: [ObjectIdentifier: any Sendable] = [:]
        for page in pages { templates[ObjectIdentifier(page)] = try Self.compile(page, from: library) }
        self.templates = templates
    }

    private static func compile<P: Page>(
        _ page: P.Type, from library: TemplateLibrary
    ) throws(TemplateError) -> any Sendable {
        try library.compile(P.template, content: P.self, shell: PageShell.self)
    }

    func draw<P: Page>(_ page: P, shell: PageShell) -> Drawing {
        guard let template = templates[ObjectIdentifier(P.self)] as? Template<P, PageShell> else {
            preconditionFailure("\(P.self) is not among PageTemplates.all")
        }
        return template.draw(page, shell: shell)
    }
}
