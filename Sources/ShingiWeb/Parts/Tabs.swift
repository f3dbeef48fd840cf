import Templates

/// Parts of one page that are pages of their own: plain links.
struct Tabs: TemplateModel {
    let label: String
    let tabs: [Tab]

    struct Tab: TemplateModel {
        let label: String
        let href: String
        let count: String?
        let isCurrent: Bool

        init(_ label: String, href: String, count: Int? = nil, current: Bool = false) {
            self.label = label
            self.href = href
            self.count = count.map(String.init)
            self.isCurrent = current
        }

        static let fields = TemplateFields<Self>(
            .text("label", \.label),
            .text("href", \.href),
            .optionalText("count", \.count),
            .flag("isCurrent", \.isCurrent))
    }

    init(_ label: String, _ tabs: [Tab]) {
        self.label = label
        self.tabs = tabs
    }

    static let fields = TemplateFields<Self>(.text("label", \.label), .list("tabs", \.tabs))
}
