import Templates

/// Names and values, such as the facts of a case.
struct DefinitionList: TemplateModel {
    let entries: [Entry]

    struct Entry: TemplateModel {
        let term: String
        let text: String
        let href: String?
        let chip: Chip?

        init(_ term: String, _ text: String, href: String? = nil, chip: Chip? = nil) {
            self.term = term
            self.text = text
            self.href = href
            self.chip = chip
        }

        static let fields = TemplateFields<Self>(
            .text("term", \.term),
            .text("text", \.text),
            .optionalText("href", \.href),
            .optionalModel("chip", \.chip))
    }

    init(_ entries: [Entry]) {
        self.entries = entries
    }

    static let fields = TemplateFields<Self>(.list("entries", \.entries))
}
