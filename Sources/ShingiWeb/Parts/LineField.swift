import Templates

/// One line of text.
struct LineField: TemplateModel {
    let frame: FieldFrame
    let value: String
    let kind: Kind
    let width: Width
    let autocomplete: String?
    let isReadOnly: Bool
    /// What the browser offers while one types; anything else may be typed too.
    let suggestions: [String]

    enum Kind: String, Sendable { case text, email, password, search, telephone = "tel" }

    enum Width: String, Sendable { case full = "", medium = " control--medium", short = " control--short" }

    /// A password is never sent back to the browser, whatever `value` holds.
    init(
        _ frame: FieldFrame, value: String = "", kind: Kind = .text, width: Width = .full, autocomplete: String? = nil,
        readOnly: Bool = false, suggestions: [String] = []
    ) {
        self.frame = frame
        self.value = kind == .password ? "" : value
        self.kind = kind
        self.width = width
        self.autocomplete = autocomplete
        self.isReadOnly = readOnly
        self.suggestions = suggestions
    }

    static let fields = TemplateFields<Self>(
        .model("frame", \.frame),
        .text("value", \.value),
        .text("kind", { $0.kind.rawValue }),
        .text("width", { $0.width.rawValue }),
        .optionalText("autocomplete", \.autocomplete),
        .flag("isReadOnly", \.isReadOnly),
        .flag("hasSuggestions", { !$0.suggestions.isEmpty }),
        .strings("suggestions", \.suggestions))
}
