import Templates

/// One act on the register of members with what it asks: a new member, a seat, its end, an office, a term.
struct RegisterFormPage: Page {
    static let template = "members/form"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("action", \.action), .optionalModel("summary", \.summary),
        .optionalModel("facts", \.facts), .list("fields", \.formFields), .text("submitLabel", \.submitLabel),
        .text("cancelHref", \.cancelHref))

    let title: String
    let action: String
    /// What the act is about, above the form.
    var facts: DefinitionList?
    let summary: ErrorSummary?
    let formFields: [FormField]
    let submitLabel: String
    let cancelHref: String
    let trail: [BreadcrumbItem]

    var area: Area? { .members }
    var hasErrors: Bool { summary != nil }

    static let members = BreadcrumbItem(Area.members.label, href: Area.members.href)
}
