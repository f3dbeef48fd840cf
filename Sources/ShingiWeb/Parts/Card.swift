import Templates

/// One thing among several of its kind, or one figure of a dashboard.
struct Card: TemplateModel {
    let title: String
    let href: String?
    let figure: String?
    let detail: String?
    let chip: Chip?

    init(_ title: String, href: String? = nil, figure: String? = nil, detail: String? = nil, chip: Chip? = nil) {
        self.title = title
        self.href = href
        self.figure = figure
        self.detail = detail
        self.chip = chip
    }

    static let fields = TemplateFields<Self>(
        .text("title", \.title),
        .optionalText("href", \.href),
        .optionalText("figure", \.figure),
        .optionalText("detail", \.detail),
        .optionalModel("chip", \.chip))
}
