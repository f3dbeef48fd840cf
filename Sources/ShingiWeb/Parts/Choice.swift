import Templates

/// One of the values a field offers.
struct Choice: TemplateModel {
    /// Goes into the HTML id of a radio button or check box: no spaces.
    let value: String
    let label: String
    let hint: String?
    let isChosen: Bool

    init(_ value: String, _ label: String, hint: String? = nil, chosen: Bool = false) {
        self.value = value
        self.label = label
        self.hint = hint
        self.isChosen = chosen
    }

    /// Pairs of value and label, with the one chosen (or none, or one that is not offered).
    static func list(_ pairs: [(value: String, label: String)], chosen: String?) -> [Choice] {
        pairs.map { Choice($0.value, $0.label, chosen: $0.value == chosen) }
    }

    static let fields = TemplateFields<Self>(
        .text("value", \.value),
        .text("label", \.label),
        .optionalText("hint", \.hint),
        .flag("isChosen", \.isChosen))
}
