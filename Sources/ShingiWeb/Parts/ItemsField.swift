import Templates

/// Numbered items of one line each, sent as `name.0`, `name.1` and so on, with the same buttons as ``TableField``.
struct ItemsField: TemplateModel {
    let frame: FieldFrame
    let items: [Item]

    struct Item: TemplateModel {
        let index: Int
        let name: String
        let id: String
        let value: String
        let error: String?

        static let fields = TemplateFields<Self>(
            .integer("index", \.index),
            .integer("number", { $0.index + 1 }),
            .text("itemName", \.name),
            .text("itemID", \.id),
            .text("value", \.value),
            .optionalText("itemError", \.error))
    }

    init(_ frame: FieldFrame, values: [String], errors: FieldErrors = FieldErrors()) {
        self.frame = frame
        self.items = (values.isEmpty ? [""] : values).enumerated().map { index, value in
            let name = "\(frame.name).\(index)"
            return Item(
                index: index, name: name, id: FieldFrame.id(for: name), value: value, error: errors[name])
        }
    }

    static let fields = TemplateFields<Self>(.model("frame", \.frame), .list("items", \.items))
}
