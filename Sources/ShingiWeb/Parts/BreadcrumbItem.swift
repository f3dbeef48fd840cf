import Templates

/// One step of the way from the start page to this one; the last has no address.
struct BreadcrumbItem: TemplateModel {
    let label: String
    let href: String?

    init(_ label: String, href: String? = nil) {
        self.label = label
        self.href = href
    }

    static let fields = TemplateFields<Self>(.text("label", \.label), .optionalText("href", \.href))
}
