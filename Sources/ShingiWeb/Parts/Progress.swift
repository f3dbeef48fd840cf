import Templates

/// How far a long piece of work has come.
struct Progress: TemplateModel {
    let id: String
    let label: String
    let value: Int
    let maximum: Int
    let text: String

    /// `text` says the same in words: 「17ページ中8ページ」.
    init(id: String, label: String, value: Int, maximum: Int, text: String) {
        self.id = id
        self.label = label
        self.value = value
        self.maximum = maximum
        self.text = text
    }

    static let fields = TemplateFields<Self>(
        .text("id", \.id),
        .text("label", \.label),
        .integer("value", \.value),
        .integer("maximum", \.maximum),
        .text("text", \.text))
}
