import ShingiDomain

/// Makes the controls of the settings page from what was typed and the words of the settings.
struct CouncilControls {
    let form: CouncilForm

    func name(_ field: CouncilField) -> FormField {
        .line(
            LineField(
                FieldFrame(
                    field.rawValue, label: field.label, required: true, help: "例:\(field.example)",
                    error: form.errors[field.rawValue]), value: form[field.rawValue]))
    }

    func line(_ field: SettingField, required: Bool = true) -> FormField {
        .line(LineField(frame(field, required: required), value: form[field]))
    }

    func choice<Setting: SettingChoice>(_ field: SettingField, _ type: Setting.Type) -> FormField {
        .choice(ChoiceField(frame(field), choices: choices(Array(type.allCases), chosen: form[field])))
    }

    /// From when a number counts, each with what it makes of this very number.
    func scope(_ field: SettingField, _ label: String, _ offered: [(NumberScope, String)]) -> FormField {
        let name = CouncilForm.scopeName(field)
        return .choice(
            ChoiceField(
                FieldFrame(name, label: label, required: true, error: form.errors[name]),
                choices: offered.map { scope, example in
                    Choice(scope.rawValue, scope.label, hint: "例:\(example)", chosen: scope.rawValue == form[name])
                }))
    }

    func materialNumbering() -> FormField {
        let name = CouncilForm.scopeName(.materialNumber)
        return .choice(
            ChoiceField(
                FieldFrame(name, label: "資料番号の付け方", required: true, error: form.errors[name]),
                choices: choices(MaterialNumbering.allCases, chosen: form[name])))
    }

    func answer(_ field: SettingField, yes: String, no: String) -> FormField {
        .choice(
            ChoiceField(
                frame(field), choices: Choice.list([("1", yes), ("0", no)], chosen: form[field]), inline: true))
    }

    private func choices<Setting: SettingChoice>(_ offered: [Setting], chosen: String) -> [Choice] {
        offered.map { Choice($0.rawValue, $0.label, hint: "例:\($0.example)", chosen: $0.rawValue == chosen) }
    }

    private func frame(_ field: SettingField, required: Bool = true) -> FieldFrame {
        FieldFrame(
            field.rawValue, label: field.label, required: required, help: field.example.map { "例:\($0)" },
            error: form.errors[field.rawValue])
    }
}
