import Templates

/// Changes one's own password.
struct OwnPasswordPage: Page {
    static let template = "accounts/own_password"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("action", { _ in Paths.ownPassword() }), .optionalModel("summary", \.summary),
        .list("fields", \.formFields))

    let summary: ErrorSummary?
    let formFields: [FormField]

    var title: String { "パスワードの変更" }
    var trail: [BreadcrumbItem] { [] }
    var hasErrors: Bool { summary != nil }

    init(_ errors: FieldErrors) {
        summary = ErrorSummary(errors)
        formFields =
            [
                .line(
                    LineField(
                        FieldFrame(
                            "present_password", label: "今のパスワード", required: true, error: errors["present_password"]),
                        kind: .password, width: .medium, autocomplete: "current-password"))
            ] + AccountControls.password(errors, label: "新しいパスワード")
    }
}
