import Templates

/// One check box, sent as `1` or not at all.
struct CheckField: TemplateModel {
    let frame: FieldFrame
    let isChecked: Bool

    init(_ frame: FieldFrame, checked: Bool = false) {
        self.frame = frame
        self.isChecked = checked
    }

    static let fields = TemplateFields<Self>(
        .model("frame", \.frame),
        .flag("isChecked", \.isChecked))
}
