import Templates

/// What every field of a form has around its control: label, help, error and the remarks of others. The name is the form's name of
/// the field; the HTML id is the same with dashes for dots, so links from an error summary and tests can rely on it.
struct FieldFrame: TemplateModel {
    let name: String
    let id: String
    let label: String
    let isRequired: Bool
    let help: String?
    let error: String?
    /// Something to look at that does not stop saving.
    let warning: String?
    /// What the secretariat wrote to this field when it sent the sheet back.
    let comment: String?
    /// The value differs from the version the reader saw last.
    let isChanged: Bool
    /// Most characters allowed; the server checks it, the browser only counts.
    let maximum: Int?
    /// Ids of help, warning, comment, error and count, in reading order.
    let describedBy: String?

    init(
        _ name: String, label: String, required: Bool = false, help: String? = nil, error: String? = nil,
        warning: String? = nil, comment: String? = nil, changed: Bool = false, maximum: Int? = nil
    ) {
        self.name = name
        self.id = Self.id(for: name)
        self.label = label
        self.isRequired = required
        self.help = help
        self.error = error
        self.warning = warning
        self.comment = comment
        self.isChanged = changed
        self.maximum = maximum
        self.describedBy = Self.describedBy(
            id,
            [
                ("help", help), ("comment", comment), ("warning", warning), ("error", error),
                ("count", maximum.map(String.init)),
            ])
    }

    /// `sheets.0.reason` becomes `sheets-0-reason`.
    static func id(for name: String) -> String {
        String(name.map { $0 == "." ? "-" : $0 })
    }

    private static func describedBy(_ id: String, _ notes: [(suffix: String, text: String?)]) -> String? {
        let ids = notes.filter { $0.text?.isEmpty == false }.map { "\(id)-\($0.suffix)" }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    static let fields = TemplateFields<Self>(
        .text("name", \.name),
        .text("id", \.id),
        .text("label", \.label),
        .flag("isRequired", \.isRequired),
        .optionalText("help", \.help),
        .optionalText("error", \.error),
        .optionalText("warning", \.warning),
        .optionalText("comment", \.comment),
        .flag("isChanged", \.isChanged),
        .flag("hasMaximum", { $0.maximum != nil }),
        .integer("maximum", { $0.maximum ?? 0 }),
        .optionalText("describedBy", \.describedBy))
}
