import ShingiDomain
import ShingiServices
import Templates

/// Begins a provision; its form is written on the next page.
struct NewProvisionPage: Page {
    static let template = "provisions/new"
    static let fields = TemplateFields<Self>(
        .optionalModel("summary", \.summary), .text("action", { _ in Paths.provisions() }),
        .list("fields", \.formFields), .text("setsHref", { _ in Paths.provisionSets() }))

    let summary: ErrorSummary?
    let formFields: [FormField]

    var title: String { "根拠条項の登録" }
    var area: Area? { .provisions }
    var trail: [BreadcrumbItem] { [BreadcrumbItem(Area.provisions.label, href: Area.provisions.href)] }
    var hasErrors: Bool { summary != nil }

    init(_ form: ProvisionHeadingForm) {
        summary = ErrorSummary(form.errors)
        formFields = form.controls(form.errors)
    }
}
