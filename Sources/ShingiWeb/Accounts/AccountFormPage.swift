import ShingiDomain
import ShingiServices
import Templates

/// A new account.
struct AccountFormPage: Page {
    static let template = "accounts/new"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("action", { _ in Paths.accounts() }), .optionalModel("summary", \.summary),
        .list("fields", \.formFields))

    let summary: ErrorSummary?
    let formFields: [FormField]

    var title: String { "利用者の登録" }
    var area: Area? { .accounts }
    var trail: [BreadcrumbItem] { [BreadcrumbItem(Area.accounts.label, href: Area.accounts.href)] }
    var hasErrors: Bool { summary != nil }

    init(_ form: AccountForm, _ choices: AccountChoices) {
        summary = ErrorSummary(form.errors)
        let controls = AccountControls(form: form, choices: choices)
        formFields = [controls.login, controls.name] + controls.place + AccountControls.password(form.errors)
    }
}
