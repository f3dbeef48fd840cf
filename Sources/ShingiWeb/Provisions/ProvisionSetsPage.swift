import ShingiDomain
import ShingiServices
import Templates

/// The shipped sets, with what of each the council has already.
struct ProvisionSetsPage: Page {
    static let template = "provisions/sets"
    static let fields = TemplateFields<Self>(.list("sets", \.sets), .optionalModel("refusal", \.refusal))

    let sets: [Line]
    let refusal: Banner?

    var title: String { "根拠条項の一式から加える" }
    var area: Area? { .provisions }
    var trail: [BreadcrumbItem] { [BreadcrumbItem(Area.provisions.label, href: Area.provisions.href)] }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("anchor", \.anchor), .text("setTitle", \.title), .text("note", \.note), .list("entries", \.entries),
            .optionalModel("adopt", \.adopt))
        let anchor: String
        let title: String
        let note: String
        let entries: [Entry]
        /// Nil when everything is there.
        let adopt: PostButton?
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

    init(_ sets: [(set: ProvisionSet, adoption: SetAdoption)], refusal: Banner?) {
        self.refusal = refusal
        self.sets = sets.map { set, adoption in
            let missing = Set(adoption.missing.map(\.key))
            return Line(
                anchor: "set-\(set.key)", title: set.title, note: set.note,
                entries: set.provisions.map { provision in
                    Entry(
                        title: provision.title, citation: provision.heading.citation,
                        fieldCount: "\(provision.fields.count)項目",
                        chip: missing.contains(provision.key) ? Chip("まだない", .neutral) : Chip("登録済み", .done))
                },
                adopt: adoption.missing.isEmpty
                    ? nil
                    : PostButton(
                        adoption.present.isEmpty ? "この一式を加える" : "ない\(adoption.missing.count)件を加える",
                        action: Paths.provisionSets(), hidden: [HiddenField("set", set.key)], about: set.title))
        }
    }
}
