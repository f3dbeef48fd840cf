extension PageTemplates {
    static let auditPages: [any Page.Type] = [AuditPage.self]
}
