import ShingiDomain
import ShingiServices

extension FormField {
    /// The control of a case sheet's field. `errors` are found by control names, those of rows and cells too.
    init(
        _ field: ShingiDomain.FormField, named name: String, typed: TypedAnswer, errors: FieldErrors, comment: String?,
        changed: Bool, offers: DraftOffers = DraftOffers()
    ) {
        let frame = FieldFrame(
            name, label: field.label, required: field.required, help: FormField.help(of: field),
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
        case (.department, .reference(let typed, let stored)):
            self = FormField.select(frame, offers.departments, typed, stored)
        case (.file, .reference(let typed, let stored)):
            self = FormField.select(frame, offers.papers, typed, stored)
        case (_, .reference(let typed, _)):
            self = .line(LineField(frame, value: typed, suggestions: offers.cases))
        case (_, .text(let text)): self = .line(LineField(frame, value: text))
        case (_, .items(let items)): self = .items(ItemsField(frame, values: items, errors: errors))
        case (_, .table(let rows)): self = .table(TableField(frame, columns: [], rows: rows, errors: errors))
        case (_, .checked(let isChecked)): self = .check(CheckField(frame, checked: isChecked))
        case (_, .date(let entry)): self = .date(DateField(frame, entry: entry))
        case (_, .period(let from, let to)): self = .period(PeriodField(frame, from: from, to: to))
        }
    }

    /// What is stored stays offered under the name it was stored by, even when it is no longer in the list.
    private static func select(
        _ frame: FieldFrame, _ offered: [(id: Int64, name: String)], _ typed: String, _ stored: SheetReference?
    ) -> FormField {
        var pairs = offered.map { (value: "\($0.id)", label: $0.name) }
        if let stored, let id = stored.id {
            pairs.removeAll { $0.value == "\(id)" }
            pairs.insert(("\(id)", stored.name), at: 0)
        }
        return .select(
            SelectField(frame, choices: Choice.list(pairs, chosen: typed), prompt: "(選んでいません)"))
    }

    /// How a field of its kind is filled in, where that does not go without saying.
    private static func help(of field: ShingiDomain.FormField) -> String? {
        let hint: String? =
            switch field.kind.type {
            case .reference: "諮問番号か件名を入力してください。例:諮問第462号"
            case .file: "この案件に加えた資料から選びます。資料は案件のページで加えてください。"
            default: nil
            }
        let words = [field.help.isEmpty ? nil : field.help, hint].compactMap(\.self).joined(separator: " ")
        return words.isEmpty ? nil : words
    }
}
