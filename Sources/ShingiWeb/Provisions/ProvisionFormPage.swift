import ShingiDomain
import ShingiServices
import Templates

/// The editor of a provision's form, with its preview beside it.
struct ProvisionFormPage: Page {
    static let template = "provisions/form"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("action", \.action), .optionalModel("summary", \.summary),
        .list("banners", \.banners), .integer("version", \.version), .list("heading", \.heading),
        .list("cards", \.cards), .optionalText("listError", \.listError), .model("newType", \.newType),
        .model("preview", \.preview), .optionalModel("stored", \.stored),
        .text("unsaved", { $0.hasUnsaved ? "changed" : "" }), .text("backHref", \.backHref),
        .text("listName", { _ in ProvisionForm.list }), .text("newAnchor", \.newAnchor))

    let title: String
    let action: String
    let backHref: String
    let summary: ErrorSummary?
    let banners: [Banner]
    let version: Int
    let heading: [FormField]
    let cards: [ProvisionFieldCard]
    let listError: String?
    let newType: SelectField
    let newAnchor: String
    let preview: FormPreview
    let stored: Stored?
    let hasUnsaved: Bool

    var area: Area? { .provisions }
    var trail: [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.provisions.label, href: Area.provisions.href),
            BreadcrumbItem(provisionTitle, href: backHref),
        ]
    }
    var hasErrors: Bool { summary != nil }
    private let provisionTitle: String

    /// What another administrator stored, beside what was typed here.
    struct Stored: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("storedWho", \.who), .list("storedFields", \.lines), .list("amendments", \.amendments),
            .flag("hasAmendments", { !$0.amendments.isEmpty }))
        let who: String
        let lines: [Line]
        /// What the typed text changes of it.
        let amendments: [AmendmentView]

        struct Line: TemplateModel {
            static let fields = TemplateFields<Self>(
                .text("storedLabel", \.label), .text("storedType", \.type), .text("storedHelp", \.help))
            let label: String
            let type: String
            let help: String
        }

        init(_ draft: FormDraft, typed: ProvisionEntry) {
            who = "\(draft.savedBy)、\(draft.savedAt.civilDate.japanese) \(draft.savedAt.timeOfDay.iso)"
            lines = draft.definition.fields.map {
                Line(
                    label: $0.label, type: $0.kind.type.label + ($0.required ? "(必須)" : ""), help: $0.help)
            }
            amendments = AmendmentView.list(
                from: draft.definition.entry, to: typed.withKeys(unlike: [draft.definition.fields]))
        }
    }

    init(_ form: ProvisionForm, _ detail: ProvisionDetail, banners: [Banner] = [], hasUnsaved: Bool = false) {
        let id = detail.provision.id
        provisionTitle = detail.provision.title
        title = "「\(detail.provision.title)」の様式の編集"
        action = Paths.provisionForm(id)
        backHref = Paths.provision(id)
        summary = ErrorSummary(form.errors)
        self.banners = banners
        version = form.version
        heading = form.heading.controls(form.errors)
        cards = form.fields.enumerated().map { ProvisionFieldCard($1, $0, of: form.fields.count, form.errors) }
        listError = form.errors[ProvisionForm.list]
        newType = SelectField(
            FieldFrame("new_type", label: "加える項目の答え方"),
            choices: Choice.list(FieldType.allCases.map { ($0.rawValue, $0.label) }, chosen: form.newType))
        newAnchor = ProvisionFieldCard.anchor(form.fields.count)
        preview = FormPreview(form.entry)
        stored = form.stored.map { Stored($0, typed: form.entry) }
        self.hasUnsaved = hasUnsaved
    }
}
