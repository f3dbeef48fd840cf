import HTTP
import ShingiDomain
import ShingiServices

/// What was typed into the editor of a provision's form. Keeps everything as typed.
struct ProvisionForm {
    var heading: ProvisionHeadingForm
    var fields: [ProvisionFieldForm]
    var version: Int
    /// Of the field about to be added.
    var newType = FieldType.text.rawValue
    var errors = FieldErrors()
    /// What somebody else has stored meanwhile.
    private(set) var stored: FormDraft?
    private(set) var rowAction: RowAction?

    /// The list of fields, as buttons call it.
    static let list = "fields"

    init(_ detail: ProvisionDetail) {
        heading = ProvisionHeadingForm(detail.entry.heading)
        fields = detail.entry.fields.map(ProvisionFieldForm.init)
        version = detail.version
    }

    init(_ form: FormData) {
        let sent = SentValues(form)
        heading = ProvisionHeadingForm(sent)
        fields = sent.rows(of: Self.list).map { ProvisionFieldForm(named: "\(Self.list).\($0)", in: sent) }
        version = sent["version"].flatMap { Int($0) } ?? 0
        newType = sent["new_type"] ?? newType
        rowAction = sent[RowAction.parameter].flatMap { RowAction($0) }
        if let rowAction { apply(rowAction) }
    }

    /// As it may be stored, if it is free of problems. Rows left empty are no options and no columns.
    var entry: ProvisionEntry { ProvisionEntry(heading: heading.heading, fields: fields.map(\.field)) }

    /// Before anything is stored, so that an error stands at the row that is shown.
    mutating func dropEmptyRows() {
        for index in fields.indices { fields[index].dropEmptyRows() }
    }

    mutating func refuse(_ problems: [FormProblem]) {
        heading.refuse(problems.filter { if case .field = $0.place { false } else { $0.place != .fields } })
        errors = heading.errors
        for problem in problems {
            switch problem.place {
            case .law, .article, .title: break
            case .fields: errors.add(problem.error.message, to: Self.list)
            case .field(let index, let part):
                errors.add(
                    "項目\(index + 1):\(Self.sentence(problem.error))", to: "\(Self.list).\(index).\(Self.name(of: part))"
                )
            }
        }
    }

    /// Someone else saved first: nothing was overwritten, and saving again means that both were seen.
    mutating func collide(with detail: ProvisionDetail) {
        stored = detail.draft
        version = detail.version
        errors.addToForm("ほかの人が先に、この根拠条項を変更しました。下の「ほかの人が保存した内容」と見比べ、残す内容にしてからもう一度保存してください。まだ何も上書きしていません。")
    }

    private static func sentence(_ error: FormError) -> String {
        if case .noLabel = error { return "見出しを書いてください。" }
        return error.message
    }

    private static func name(of part: FormProblem.Part) -> String {
        switch part {
        case .label, .key: "label"
        case .help: "help"
        case .options: "options"
        case .option(let row): "options.\(row)"
        case .columns: "columns"
        case .column(let row): "columns.\(row).label"
        case .maxLength: "limit"
        }
    }

    private mutating func apply(_ action: RowAction) {
        if action.name == Self.list {
            action.apply(to: &fields, empty: ProvisionFieldForm(type: newType))
            return
        }
        for index in fields.indices {
            fields[index].apply(action, named: "\(Self.list).\(index)")
        }
    }
}
