import HTTP
import ShingiDomain
import ShingiServices

/// A standing approval as it was typed.
struct StandingApprovalForm {
    private(set) var provision = ""
    private(set) var title = ""
    private(set) var terms = ""
    private(set) var basis = ""
    private(set) var isActive = true
    private(set) var version = 0
    /// What somebody else stored meanwhile.
    private(set) var stored: DefinitionList?
    var errors = FieldErrors()

    init() {}

    init(_ stored: Versioned<StandingApproval>) {
        provision = "\(stored.value.provision)"
        title = stored.value.title
        terms = stored.value.terms
        basis = stored.value.basis
        isActive = stored.value.isActive
        version = stored.version
    }

    /// - Parameter fixed: the provision of one that is there already.
    init(_ sent: FormData, of fixed: ProvisionID? = nil) {
        provision = fixed.map { "\($0)" } ?? sent["provision"] ?? ""
        title = sent["title"] ?? ""
        terms = sent["terms"] ?? ""
        basis = sent["basis"] ?? ""
        isActive = fixed == nil || sent["active"] != nil
        version = sent["version"].flatMap { Int($0) } ?? 0
    }

    mutating func read() throws(StandingApprovalError) -> StandingApprovalEntry? {
        guard let provision = ProvisionID(text: provision) else { throw .provisionMissing }
        return try StandingApprovalEntry(
            provision: provision, title: title, terms: terms, basis: basis, isActive: isActive)
    }

    mutating func refuse(_ error: StandingApprovalError) {
        switch error {
        case .titleMissing, .titleTooLong: errors.add(error.message, to: "title")
        case .basisMissing: errors.add(error.message, to: "basis")
        case .provisionMissing, .provisionAlwaysConsults: errors.add(error.message, to: "provision")
        default: errors.addToForm(error.message)
        }
    }

    mutating func collide(with other: Versioned<StandingApproval>) {
        version = other.version
        stored = DefinitionList([
            .init("今の基準の名前", other.value.title), .init("今の当てはまる条件", other.value.terms),
            .init("今の承認した会議", other.value.basis),
        ])
        errors.addToForm("ほかの人が先に変更しました。下の「今の」内容と見比べ、残す内容にしてからもう一度保存してください。まだ何も上書きしていません。")
    }

    /// - Parameter provisions: to choose from; none for one that is there already.
    func fields(_ provisions: [Provision]) -> [FormField] {
        var fields: [FormField] = []
        if !provisions.isEmpty {
            fields.append(
                .select(
                    SelectField(
                        FieldFrame("provision", label: "根拠条項", required: true, error: errors["provision"]),
                        choices: provisions.map {
                            Choice("\($0.id)", "\($0.article) \($0.title)", chosen: "\($0.id)" == provision)
                        }, prompt: "選んでください")))
        }
        fields += [
            .line(
                LineField(
                    FieldFrame(
                        "title", label: "基準の名前", required: true, help: "例:定型的な印刷・封入封緘の委託", error: errors["title"]),
                    value: title)),
            .text(
                TextField(
                    FieldFrame("terms", label: "当てはまる条件", help: "どのような案件がこの基準に当たるか、審議会が承認した文言を書きます。"), value: terms)),
            .line(
                LineField(
                    FieldFrame("basis", label: "承認した会議", required: true, help: "例:平成29年度第2回", error: errors["basis"]),
                    value: basis, width: .medium)),
        ]
        if provisions.isEmpty {
            fields.append(.check(CheckField(FieldFrame("active", label: "報告事項の基準として選べるようにする"), checked: isActive)))
        }
        return fields
    }
}

/// An example as it was typed.
struct ExampleForm {
    private(set) var text = ""
    private(set) var ground = "asked"
    private(set) var matter = ""
    private(set) var basis = ""
    var errors = FieldErrors()

    init() {}

    init(_ sent: FormData) {
        text = sent["example"] ?? ""
        ground = sent["ground"] ?? ""
        matter = sent["matter"] ?? ""
        basis = sent["basis"] ?? ""
    }

    mutating func read() throws(StandingApprovalError) -> StandingApprovalExample? {
        switch ground {
        case "asked":
            guard let id = MatterID(text: matter) else { throw .matterMissing }
            return try StandingApprovalExample(text: text, ground: .asked(id))
        case "earlier":
            return try StandingApprovalExample(text: text, ground: .earlier(basis))
        default:
            errors.add("追加の根拠を選んでください。", to: "ground")
            return nil
        }
    }

    mutating func refuse(_ error: StandingApprovalError) {
        switch error {
        case .exampleMissing: errors.add(error.message, to: "example")
        case .basisMissing: errors.add(error.message, to: "basis")
        case .matterMissing, .notAConsultation, .alreadyDecided: errors.add(error.message, to: "matter")
        default: errors.addToForm(error.message)
        }
    }

    func fields(_ asking: [(id: MatterID, name: String)]) -> [FormField] {
        [
            .text(
                TextField(
                    FieldFrame("example", label: "例", required: true, error: errors["example"]), value: text, rows: 2)),
            .choice(
                ChoiceField(
                    FieldFrame("ground", label: "追加の根拠", required: true, error: errors["ground"]),
                    choices: [
                        Choice("asked", "審議会に諮る", hint: "選んだ付議項目が承認されると、例に加わります。", chosen: ground == "asked"),
                        Choice("earlier", "すでに承認されている", hint: "このシステムより前の会議で承認されたものです。", chosen: ground == "earlier"),
                    ])),
            .select(
                SelectField(
                    FieldFrame("matter", label: "諮る付議項目", help: "「審議会に諮る」のときに選びます。", error: errors["matter"]),
                    choices: asking.map { Choice("\($0.id)", $0.name, chosen: "\($0.id)" == matter) }, prompt: "選んでください"
                )),
            .line(
                LineField(
                    FieldFrame(
                        "basis", label: "承認した会議", help: "「すでに承認されている」のときに書きます。例:令和2年度第4回", error: errors["basis"]),
                    value: basis, width: .medium)),
        ]
    }
}
