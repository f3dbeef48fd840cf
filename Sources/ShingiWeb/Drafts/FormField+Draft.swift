import ShingiDomain

extension FormField {
    /// The control of a case sheet's field. `errors` are found by control names, those of rows and cells too.
    init(
        _ field: ShingiDomain.FormField, named name: String, typed: TypedAnswer, errors: FieldErrors, comment: String?,
        changed: Bool
    ) {
        let frame = FieldFrame(
            name, label: field.label, required: field.required, help: field.help.isEmpty ? nil : field.help,
            error: errors[name], comment: comment, changed: changed, maximum: field.maxLength)
        switch (field.kind, typed) {
        case (.text, .text(let text)):
            self = .text(TextField(frame, value: text, rows: 5))
        case (.choice(let options), .text(let text)):
            self = .choice(
                ChoiceField(
                    frame, choices: options.enumerated().map { Choice("\($0)", $1, chosen: $1 == text) }, inline: true))
        case (.table(let columns, _), .table(let rows)):
            self = .table(
                TableField(
                    frame, columns: columns.map { TableField.Column($0.key, $0.label, long: true) }, rows: rows,
                    errors: errors))
        case (_, .text(let text)): self = .line(LineField(frame, value: text))
        case (_, .items(let items)): self = .items(ItemsField(frame, values: items, errors: errors))
        case (_, .table(let rows)): self = .table(TableField(frame, columns: [], rows: rows, errors: errors))
        case (_, .checked(let isChecked)): self = .check(CheckField(frame, checked: isChecked))
        case (_, .date(let entry)): self = .date(DateField(frame, entry: entry))
        }
    }
}
