import ShingiDomain
import ShingiServices
import Templates

/// The shipped sets, with what of each the council has already, and by what it will cite the rest.
struct ProvisionSetsPage: Page {
    static let template = "provisions/sets"
    static let fields = TemplateFields<Self>(
        .list("sets", \.sets), .optionalModel("refusal", \.refusal), .optionalModel("summary", \.summary),
        .text("action", { _ in Paths.provisionSets() }))

    let sets: [Line]
    let refusal: Banner?
    let summary: ErrorSummary?

    var title: String { "根拠条項の一式から加える" }
    var area: Area? { .provisions }
    var trail: [BreadcrumbItem] { [BreadcrumbItem(Area.provisions.label, href: Area.provisions.href)] }
    var hasErrors: Bool { summary != nil }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("anchor", \.anchor), .text("key", \.key), .text("setTitle", \.title), .text("note", \.note),
            .list("entries", \.entries), .list("asked", \.asked), .flag("isMissing", { !$0.asked.isEmpty }),
            .text("buttonLabel", \.buttonLabel))
        let anchor: String
        let key: String
        let title: String
        let note: String
        let entries: [Entry]
        /// Those the council does not have yet.
        let asked: [Asked]
        let buttonLabel: String
    }

    struct Entry: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("entryTitle", \.title), .text("citation", \.citation), .text("fieldCount", \.fieldCount),
            .model("chip", \.chip))
        let title: String
        let citation: String
        let fieldCount: String
        let chip: Chip
    }

    struct Asked: TemplateModel {
        static let fields = TemplateFields<Self>(.text("legend", \.legend), .list("controls", \.controls))
        let legend: String
        let controls: [FormField]
    }

    init(_ sets: [(form: ProvisionSetForm, adoption: SetAdoption)], refusal: Banner?) {
        self.refusal = refusal
        summary = sets.lazy.compactMap { ErrorSummary($0.form.errors) }.first
        self.sets = sets.map { Line($0.form, $0.adoption) }
    }
}

extension ProvisionSetsPage.Line {
    fileprivate init(_ form: ProvisionSetForm, _ adoption: SetAdoption) {
        let set = form.set
        (anchor, key, title, note) = ("set-\(set.key)", set.key, set.title, set.note)
        entries = set.provisions.map { shipped in
            let present = adoption.present.first { $0.key == shipped.key }
            let article = shipped.heading.article.isEmpty ? "(条は加えるときに記入)" : shipped.heading.article
            return ProvisionSetsPage.Entry(
                title: present?.title ?? shipped.heading.title,
                citation: present?.citation ?? shipped.heading.law + article, fieldCount: "\(shipped.fields.count)項目",
                chip: present == nil ? Chip("まだない", .neutral) : Chip("登録済み", .done))
        }
        asked = adoption.missing.map {
            ProvisionSetsPage.Asked(legend: $0.heading.title, controls: form.controls(of: $0))
        }
        buttonLabel = adoption.present.isEmpty ? "この一式を加える" : "ない\(adoption.missing.count)件を加える"
    }
}
