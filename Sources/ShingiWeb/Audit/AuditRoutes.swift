extension Routes {
    static let audit: [Route] = [
        .page(Paths.audit, .having(.readAudit), AuditController.index)
    ]
}
