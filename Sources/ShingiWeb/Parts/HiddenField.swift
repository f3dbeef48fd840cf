import Templates

/// A value a form carries without showing it.
struct HiddenField: TemplateModel {
    let name: String
    let value: String

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    static let fields = TemplateFields<Self>(.text("name", \.name), .text("value", \.value))
}
