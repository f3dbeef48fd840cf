import Templates

/// A whole number with its unit. The value is what was typed, so that a refused form shows it again unchanged.
struct NumberField: TemplateModel {
    let frame: FieldFrame
    let value: String
    let unit: String?
    /// Counts towards the sum that a form marked `data-tally` checks.
    let isCounted: Bool

    init(_ frame: FieldFrame, value: String = "", unit: String? = nil, counted: Bool = false) {
        self.frame = frame
        self.value = value
        self.unit = unit
        self.isCounted = counted
    }

    static let fields = TemplateFields<Self>(
        .model("frame", \.frame),
        .text("value", \.value),
        .optionalText("unit", \.unit),
        .flag("isCounted", \.isCounted))
}
