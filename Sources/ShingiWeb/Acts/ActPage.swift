import Templates

/// A page of its own for one act that asks a few things: what it is about, the fields, the button, the way back.
struct ActPage: Page {
    static let template = "acts/form"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalText("kicker", \.kicker), .optionalModel("summary", \.summary),
        .optionalModel("notice", \.notice), .optionalText("lead", \.lead), .optionalModel("facts", \.facts),
        .optionalModel("search", \.search), .text("action", \.action), .list("hidden", \.hidden),
        .list("fields", \.formFields), .optionalModel("button", \.button), .text("cancelHref", \.cancelHref),
        .list("removals", \.removals), .flag("hasRemovals", { !$0.removals.isEmpty }),
        .text("removalsHeading", \.removalsHeading))

    let title: String
    let kicker: String?
    let area: Area?
    let trail: [BreadcrumbItem]
    let action: String
    var cancelHref: String
    var summary: ErrorSummary?
    /// Said above the form: what somebody else stored, or what to know.
    var notice: Banner?
    var lead: String?
    var facts: DefinitionList?
    /// Narrows what the form offers; a GET.
    var search: Filters?
    var hidden: [HiddenField] = []
    var formFields: [FormField] = []
    /// Nil while there is nothing to choose from.
    var button: Button?
    var removalsHeading = ""
    /// What is there already and can be taken away.
    var removals: [Removal] = []

    var hasErrors: Bool { summary != nil }

    struct Removal: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("detail", \.detail), .optionalModel("removal", \.removal))
        let name: String
        let detail: String
        let removal: PostButton?
    }

    init(
        _ title: String, about kicker: String?, area: Area, trail: [BreadcrumbItem], action: String, cancelHref: String
    ) {
        self.title = title
        self.kicker = kicker
        self.area = area
        self.trail = trail
        self.action = action
        self.cancelHref = cancelHref
    }
}

extension PageTemplates {
    static let actPages: [any Page.Type] = [ActPage.self]
}
