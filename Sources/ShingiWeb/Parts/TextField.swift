import Templates

/// Text of several lines; the control grows with what is typed.
struct TextField: TemplateModel {
    let frame: FieldFrame
    let value: String
    let rows: Int

    init(_ frame: FieldFrame, value: String = "", rows: Int = 4) {
        self.frame = frame
        self.value = value
        self.rows = rows
    }

    static let fields = TemplateFields<Self>(
        .model("frame", \.frame),
        .text("value", \.value),
        .integer("rows", \.rows))
}
