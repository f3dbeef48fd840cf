import Templates

/// Narrows a list; a GET. What the list is sorted by goes along hidden.
struct Filters: TemplateModel {
    let action: String
    let fieldList: [FormField]
    let hidden: [HiddenField]
    /// Where 「条件を消す」 leads; nil when nothing is narrowed.
    let clearHref: String?

    init(action: String, fields: [FormField], hidden: [HiddenField] = [], clearHref: String? = nil) {
        self.action = action
        self.fieldList = fields
        self.hidden = hidden
        self.clearHref = clearHref
    }

    static let fields = TemplateFields<Self>(
        .text("action", \.action),
        .list("fields", \.fieldList),
        .list("hidden", \.hidden),
        .optionalText("clearHref", \.clearHref))
}
