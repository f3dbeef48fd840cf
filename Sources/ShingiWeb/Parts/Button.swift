import Templates

/// Sends the form it stands in.
struct Button: TemplateModel {
    let label: String
    /// Sent with the form when this button was used.
    let name: String?
    let value: String
    private let look: String

    init(
        _ label: String, style: ButtonStyle = .filled, size: ButtonSize = .medium, name: String? = nil,
        value: String = "1"
    ) {
        self.label = label
        self.name = name
        self.value = value
        self.look = style.rawValue + size.rawValue
    }

    static let fields = TemplateFields<Self>(
        .text("label", \.label),
        .optionalText("name", \.name),
        .text("value", \.value),
        .text("look", \.look))
}
