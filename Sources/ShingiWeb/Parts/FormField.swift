import Templates

/// Any field, for forms whose fields are data.
enum FormField: TemplateModel {
    case line(LineField)
    case text(TextField)
    case number(NumberField)
    case choice(ChoiceField)
    case select(SelectField)
    case check(CheckField)
    case date(DateField)
    case period(PeriodField)
    case time(TimeField)
    case table(TableField)
    case items(ItemsField)
    case file(FileField)

    static let fields = TemplateFields<Self>(
        .optionalModel("lineField", { if case .line(let field) = $0 { field } else { nil } }),
        .optionalModel("textField", { if case .text(let field) = $0 { field } else { nil } }),
        .optionalModel("numberField", { if case .number(let field) = $0 { field } else { nil } }),
        .optionalModel("choiceField", { if case .choice(let field) = $0 { field } else { nil } }),
        .optionalModel("selectField", { if case .select(let field) = $0 { field } else { nil } }),
        .optionalModel("checkField", { if case .check(let field) = $0 { field } else { nil } }),
        .optionalModel("dateField", { if case .date(let field) = $0 { field } else { nil } }),
        .optionalModel("periodField", { if case .period(let field) = $0 { field } else { nil } }),
        .optionalModel("timeField", { if case .time(let field) = $0 { field } else { nil } }),
        .optionalModel("tableField", { if case .table(let field) = $0 { field } else { nil } }),
        .optionalModel("itemsField", { if case .items(let field) = $0 { field } else { nil } }),
        .optionalModel("fileField", { if case .file(let field) = $0 { field } else { nil } }))
}
