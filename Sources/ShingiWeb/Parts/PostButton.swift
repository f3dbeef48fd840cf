import Templates

/// A form of one button: an act that needs nothing typed.
struct PostButton: TemplateModel {
    let label: String
    let action: String
    let hidden: [HiddenField]
    /// Said after the label by a screen reader where several rows have the same button: the row's name.
    let about: String?
    private let look: String

    init(
        _ label: String, action: String, hidden: [HiddenField] = [], about: String? = nil,
        style: ButtonStyle = .outlined, size: ButtonSize = .medium
    ) {
        self.label = label
        self.action = action
        self.hidden = hidden
        self.about = about
        self.look = style.rawValue + size.rawValue
    }

    static let fields = TemplateFields<Self>(
        .text("label", \.label),
        .text("action", \.action),
        .list("hidden", \.hidden),
        .optionalText("about", \.about),
        .text("look", \.look))
}
