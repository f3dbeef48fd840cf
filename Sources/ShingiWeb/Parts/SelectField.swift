import Templates

/// One of many values, in a list that opens.
struct SelectField: TemplateModel {
    let frame: FieldFrame
    let choices: [Choice]
    /// The first, empty line, such as 「すべて」 or 「選んでください」.
    let prompt: String?

    init(_ frame: FieldFrame, choices: [Choice], prompt: String? = nil) {
        self.frame = frame
        self.choices = choices
        self.prompt = prompt
    }

    static let fields = TemplateFields<Self>(
        .model("frame", \.frame),
        .list("choices", \.choices),
        .optionalText("prompt", \.prompt))
}
