import Templates

/// A link that looks like a button: leads somewhere, changes nothing.
struct LinkButton: TemplateModel {
    let label: String
    let href: String
    private let look: String

    init(_ label: String, href: String, style: ButtonStyle = .outlined, size: ButtonSize = .medium) {
        self.label = label
        self.href = href
        self.look = style.rawValue + size.rawValue
    }

    static let fields = TemplateFields<Self>(
        .text("label", \.label), .text("href", \.href), .text("look", \.look))
}
