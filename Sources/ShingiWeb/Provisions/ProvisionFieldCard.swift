import ShingiDomain
import Templates

/// One field of a form in the editor: what it asks, how it is answered, where it is printed.
struct ProvisionFieldCard: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("anchor", \.anchor), .text("legend", \.legend), .text("keyName", \.keyName), .text("key", \.key),
        .list("controls", \.controls), .integer("index", \.index), .text("above", \.above), .text("below", \.below),
        .flag("isFirst", { $0.index == 0 }), .flag("isLast", \.isLast), .text("rowsName", { _ in ProvisionForm.list }))

    let index: Int
    let isLast: Bool
    let anchor: String
    let legend: String
    let keyName: String
    let key: String
    let controls: [FormField]
    /// Where the page stands after moving it.
    let above: String
    let below: String

    init(_ form: ProvisionFieldForm, _ index: Int, of count: Int, _ errors: FieldErrors) {
        self.index = index
        isLast = index == count - 1
        let name = "\(ProvisionForm.list).\(index)"
        anchor = Self.anchor(index)
        above = Self.anchor(max(index - 1, 0))
        below = Self.anchor(min(index + 1, count - 1))
        legend = "項目\(index + 1)" + (form.label.isEmpty ? "" : " \(form.label)")
        keyName = "\(name).key"
        key = form.key
        controls = Self.questions(form, name, errors) + Self.kinds(form, name, errors) + Self.rules(form, name, errors)
    }

    static func anchor(_ index: Int) -> String { "field-\(index)" }

    private static func questions(_ form: ProvisionFieldForm, _ name: String, _ errors: FieldErrors) -> [FormField] {
        [
            .line(
                LineField(
                    FieldFrame(
                        "\(name).label", label: "見出し", required: true, help: "例:業務委託を必要とする理由",
                        error: errors["\(name).label"]),
                    value: form.label)),
            .select(
                SelectField(
                    FieldFrame("\(name).type", label: "答え方"),
                    choices: Choice.list(
                        FieldType.allCases.map { ($0.rawValue, $0.label) }, chosen: form.fieldType.rawValue))),
            .text(
                TextField(
                    FieldFrame(
                        "\(name).help", label: "記入の説明", help: "見出しの下に表示されます。",
                        error: errors["\(name).help"]),
                    value: form.help, rows: 2)),
        ]
    }

    /// What belongs to the chosen kind.
    private static func kinds(_ form: ProvisionFieldForm, _ name: String, _ errors: FieldErrors) -> [FormField] {
        switch form.fieldType {
        case .choice:
            [
                .items(
                    ItemsField(
                        FieldFrame(
                            "\(name).options", label: "選択肢", required: true, error: errors["\(name).options"]),
                        values: form.options, errors: errors))
            ]
        case .table:
            [
                .table(
                    TableField(
                        FieldFrame("\(name).columns", label: "表の列", required: true, error: errors["\(name).columns"]),
                        columns: [TableField.Column("label", "列の見出し")], rows: form.columns, errors: errors,
                        carried: "key")),
                .check(CheckField(FieldFrame("\(name).numbered", label: "行に番号を付ける"), checked: form.isNumbered)),
            ]
        case .line, .text, .items, .check, .date, .period, .department, .reference, .file:
            []
        }
    }

    private static func rules(_ form: ProvisionFieldForm, _ name: String, _ errors: FieldErrors) -> [FormField] {
        let limit = FormField.number(
            NumberField(
                FieldFrame(
                    "\(name).limit", label: "文字数の上限",
                    help: "空欄のときは\(SheetContent.longestText)字です。箇条書きと表では、一つの欄ごとに数えます。",
                    error: errors["\(name).limit"]),
                value: form.limit, unit: "字"))
        return (form.fieldType.isTyped ? [limit] : []) + [
            .check(CheckField(FieldFrame("\(name).required", label: "必須にする"), checked: form.isRequired)),
            .select(
                SelectField(
                    FieldFrame("\(name).prints", label: "印刷する場所"),
                    choices: Choice.list(
                        [PrintPlace.sheet, .summary, .both, .nowhere].map { ($0.rawValue, $0.label) },
                        chosen: form.prints))),
        ]
    }
}
