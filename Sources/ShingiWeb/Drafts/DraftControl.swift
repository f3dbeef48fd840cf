import ShingiDomain
import ShingiServices
import Templates

/// A field of a sheet, with what somebody else stored beside it where two people wrote.
struct DraftControl: TemplateModel {
    static let fields = TemplateFields<Self>(
        .model("control", \.control), .optionalModel("stored", \.stored))

    let control: FormField
    let stored: StoredBox?

    /// The other one's text, beside one's own that is still in the control.
    struct StoredBox: TemplateModel {
        static let fields = TemplateFields<Self>(.text("storedHeading", \.heading), .text("storedText", \.text))
        let heading: String
        let text: String
    }

    init(
        _ field: ShingiDomain.FormField, named name: String, typed: TypedAnswer, _ form: DraftForm,
        comments: [FieldComment], offers: DraftOffers
    ) {
        control = FormField(
            field, named: name, typed: typed, errors: form.errors,
            comment: comments.isEmpty ? nil : comments.map { $0.words(about: field) }.joined(separator: "\n"),
            changed: form.takenOver.contains(name), offers: offers)
        stored = form.stored[name].map {
            let time = "\($0.savedAt.civilDate.japanese) \($0.savedAt.timeOfDay.iso)"
            return StoredBox(heading: "保存されている内容(\($0.savedBy)、\(time))", text: $0.text)
        }
    }
}

extension FieldComment {
    /// With the row where the comment is about one.
    fileprivate func words(about field: ShingiDomain.FormField) -> String {
        let parts = path.split(separator: ".")
        guard parts.count > 1, let row = Int(parts[1]), row < Int.max else { return text }
        let column = parts.count > 2 ? field.columns.first { $0.key == parts[2] }?.label : nil
        return "(\(row + 1)行目\(column.map { " \($0)" } ?? ""))\(text)"
    }
}
