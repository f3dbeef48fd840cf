import Templates

/// A link of the main navigation.
struct NavigationItem: TemplateModel {
    let label: String
    let href: String
    let isCurrent: Bool
    /// How many things wait there; nil or zero shows nothing.
    let count: String?

    init(_ label: String, href: String, current: Bool = false, count: Int? = nil) {
        self.label = label
        self.href = href
        self.isCurrent = current
        self.count = count.flatMap { $0 > 0 ? String($0) : nil }
    }

    static let fields = TemplateFields<Self>(
        .text("label", \.label),
        .text("href", \.href),
        .flag("isCurrent", \.isCurrent),
        .optionalText("count", \.count))
}
