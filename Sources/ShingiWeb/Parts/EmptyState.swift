import Templates

/// Stands where a list has nothing to show: says so, and what to do.
struct EmptyState: TemplateModel {
    let title: String
    let detail: String?
    let act: LinkButton?

    init(_ title: String, detail: String? = nil, act: LinkButton? = nil) {
        self.title = title
        self.detail = detail
        self.act = act
    }

    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalText("detail", \.detail), .optionalModel("act", \.act))
}
