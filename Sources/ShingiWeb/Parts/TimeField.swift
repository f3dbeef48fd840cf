import Templates

/// A time of day, typed as 14:03 (the browser turns 1403 into it).
struct TimeField: TemplateModel {
    let frame: FieldFrame
    let value: String

    init(_ frame: FieldFrame, value: String = "") {
        self.frame = frame
        self.value = value
    }

    static let fields = TemplateFields<Self>(.model("frame", \.frame), .text("value", \.value))
}
