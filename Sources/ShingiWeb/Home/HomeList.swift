import Templates

/// A short list of what waits, with the way to all of it.
struct HomeList: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("listID", \.id), .text("heading", \.heading), .list("entries", \.entries),
        .flag("hasEntries", { !$0.entries.isEmpty }), .text("nothing", \.nothing), .optionalModel("more", \.more))

    let id: String
    let heading: String
    let entries: [Entry]
    /// Stands there when nothing waits.
    let nothing: String
    let more: LinkButton?

    struct Entry: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("entryTitle", \.title), .optionalText("entryHref", \.href), .optionalText("detail", \.detail),
            .optionalModel("chip", \.chip))
        let title: String
        let href: String?
        let detail: String?
        let chip: Chip?

        init(_ title: String, href: String?, detail: String? = nil, chip: Chip? = nil) {
            self.title = title
            self.href = href
            self.detail = detail
            self.chip = chip
        }
    }

    init(_ id: String, _ heading: String, _ entries: [Entry], nothing: String, more: LinkButton? = nil) {
        self.id = id
        self.heading = heading
        self.entries = entries
        self.nothing = nothing
        self.more = more
    }
}
