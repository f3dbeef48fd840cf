import Templates

/// One line to search with; a GET, so that a result has an address.
struct SearchBox: TemplateModel {
    let action: String
    let label: String
    let name: String
    let value: String
    let help: String?
    /// What the result keeps from the address it is asked on.
    let hidden: [HiddenField]

    init(
        action: String, label: String, name: String = "q", value: String = "", help: String? = nil,
        hidden: [HiddenField] = []
    ) {
        self.action = action
        self.label = label
        self.name = name
        self.value = value
        self.help = help
        self.hidden = hidden
    }

    static let fields = TemplateFields<Self>(
        .text("action", \.action),
        .text("label", \.label),
        .text("name", \.name),
        .text("value", \.value),
        .optionalText("help", \.help),
        .list("hidden", \.hidden))
}
