import ShingiDomain

/// Makes the controls of an account's page.
struct AccountControls {
    let form: AccountForm
    let choices: AccountChoices

    var login: FormField {
        .line(
            LineField(
                FieldFrame(
                    "login", label: "ログインID", required: true,
                    help: "半角の英字・数字と「.」「-」「_」「@」で3文字から64文字。職員番号などを使うと覚えやすくなります。あとから変えられません。",
                    error: form.errors["login"]), value: form.login, width: .medium, autocomplete: "off"))
    }

    var name: FormField {
        .line(
            LineField(
                FieldFrame("name", label: "氏名", required: true, help: "変更の記録にこの名前が残ります。", error: form.errors["name"]),
                value: form.name, width: .medium, autocomplete: "off"))
    }

    var place: [FormField] { [roles, departments, member] }

    private var roles: FormField {
        .choice(
            ChoiceField(
                FieldFrame(
                    "roles", label: "役割", required: true, help: "この審議会での役割です。2つ以上選べます。", error: form.errors["roles"]),
                choices: Role.allCases.map {
                    Choice($0.rawValue, $0.label, hint: $0.explanation, chosen: form.roles.contains($0))
                }, several: true))
    }

    private var departments: FormField {
        .choice(
            ChoiceField(
                FieldFrame(
                    "departments", label: "担当する課", help: "役割が所管課のときに選びます。選んだ課の案件だけが見えます。",
                    error: form.errors["departments"]),
                choices: choices.departments.map {
                    Choice("\($0.id)", $0.name.full, chosen: form.departments.contains($0.id))
                }, several: true))
    }

    private var member: FormField {
        .select(
            SelectField(
                FieldFrame("member", label: "委員", help: "役割が委員のときに選びます。", error: form.errors["member"]),
                choices: choices.members.map { Choice("\($0.id)", $0.name, chosen: $0.id == form.member) },
                prompt: "選んでください"))
    }

    /// The new password, twice.
    static func password(_ errors: FieldErrors, label: String = "最初のパスワード") -> [FormField] {
        [
            .line(
                LineField(
                    FieldFrame(
                        "password", label: label, required: true,
                        help: "\(PasswordRule.shortest)文字以上。ログインIDと同じ言葉は使えません。文のように長いものが安全です。",
                        error: errors["password"]), kind: .password, width: .medium, autocomplete: "new-password")),
            .line(
                LineField(
                    FieldFrame(
                        "password_again", label: "\(label)(確認)", required: true, error: errors["password_again"]),
                    kind: .password, width: .medium, autocomplete: "new-password")),
        ]
    }
}

extension Role {
    /// What somebody with the role does here.
    fileprivate var explanation: String {
        switch self {
        case .administrator: "利用者、根拠条項、審議会の設定を管理します。"
        case .secretariat: "案件の受付、会議の準備、答申など、審議会の運営全般を行います。"
        case .clerk: "会議の当日に出席と議決を記録します。"
        case .department: "案件を起案し、事務局へ提出します。"
        case .member: "公開された次第と資料を読みます。"
        }
    }
}
