import Templates

/// Stands at the top of a page whose form was refused and links to each field. Use it as an optional model: no errors, no summary.
struct ErrorSummary: TemplateModel {
    let items: [Item]

    struct Item: TemplateModel {
        let href: String?
        let message: String

        static let fields = TemplateFields<Self>(.optionalText("href", \.href), .text("message", \.message))
    }

    init?(_ errors: FieldErrors) {
        guard !errors.isEmpty else { return nil }
        items = errors.all.map { entry in
            Item(href: entry.name.map { "#" + FieldFrame.id(for: $0) }, message: entry.message)
        }
    }

    static let fields = TemplateFields<Self>(
        .integer("count", { $0.items.count }),
        .list("items", \.items))
}
