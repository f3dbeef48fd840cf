import Templates

/// Radio buttons, or check boxes when several may be chosen.
struct ChoiceField: TemplateModel {
    let frame: FieldFrame
    let choices: [Choice]
    let allowsSeveral: Bool
    let isInline: Bool

    init(_ frame: FieldFrame, choices: [Choice], several: Bool = false, inline: Bool = false) {
        self.frame = frame
        self.choices = choices
        self.allowsSeveral = several
        self.isInline = inline
    }

    static let fields = TemplateFields<Self>(
        .model("frame", \.frame),
        .list("choices", \.choices),
        .text("kind", { $0.allowsSeveral ? "checkbox" : "radio" }),
        .flag("isInline", \.isInline))
}
