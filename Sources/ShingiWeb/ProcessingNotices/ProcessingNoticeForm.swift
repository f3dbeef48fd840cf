import HTTP
import ShingiDomain
import ShingiServices

/// A processing notice as it was typed.
struct ProcessingNoticeForm {
    private(set) var kind = ProcessingNotice.Kind.start.rawValue
    private(set) var department = ""
    private(set) var name = ""
    private(set) var notifiedOn: DateInput
    private(set) var items = ""
    private(set) var change = ""
    private(set) var version = 0
    /// What somebody else stored meanwhile.
    private(set) var stored: DefinitionList?
    var errors = FieldErrors()

    init(on today: CivilDate) {
        notifiedOn = DateInput("notified_on", showing: today)
    }

    init(_ row: ProcessingNoticeRow) {
        kind = row.notice.kind.rawValue
        department = "\(row.notice.department)"
        name = row.notice.name
        notifiedOn = DateInput("notified_on", showing: row.notice.notifiedOn)
        items = row.notice.items
        change = row.notice.change
        version = row.version
    }

    init(_ sent: FormData) {
        kind = sent["kind"] ?? ""
        department = sent["department"] ?? ""
        name = sent["name"] ?? ""
        notifiedOn = DateInput("notified_on", in: sent)
        items = sent["items"] ?? ""
        change = sent["change"] ?? ""
        version = sent["version"].flatMap { Int($0) } ?? 0
    }

    /// Nil with an error at its field where something could not be read.
    mutating func read() throws(ProcessingNoticeError) -> ProcessingNotice? {
        let kind = ProcessingNotice.Kind(rawValue: kind)
        if kind == nil { errors.add("届出の種類を選んでください。", to: "kind") }
        let department = DepartmentID(text: department)
        if department == nil { errors.add("所管課を選んでください。", to: "department") }
        guard let day = notifiedOn.read(&errors), let kind, let department else { return nil }
        return try ProcessingNotice(
            kind: kind, department: department, name: name, notifiedOn: day, items: items, change: change)
    }

    mutating func refuse(_ error: ProcessingNoticeError) {
        switch error {
        case .nameMissing, .nameTooLong: errors.add(error.message, to: "name")
        case .itemsMissing: errors.add(error.message, to: "items")
        case .changeMissing: errors.add(error.message, to: "change")
        case .future: errors.add(error.message, to: "notified_on")
        case .departmentNotAllowed: errors.add(error.message, to: "department")
        default: errors.addToForm(error.message)
        }
    }

    mutating func collide(with row: ProcessingNoticeRow) {
        version = row.version
        stored = Self.facts(of: row)
        errors.addToForm("ほかの人が先に変更しました。下の今の内容と見比べ、残す内容にしてからもう一度保存してください。まだ何も上書きしていません。")
    }

    static func facts(of row: ProcessingNoticeRow) -> DefinitionList {
        DefinitionList([
            .init("種類", row.notice.kind.label), .init("業務名", row.notice.name), .init("所管課", row.department),
            .init("届出日", row.notice.notifiedOn.japanese), .init("記録項目", row.notice.items),
            .init("変更内容", row.notice.change),
        ])
    }

    func fields(_ departments: [(DepartmentID, String)]) -> [FormField] {
        [
            .choice(
                ChoiceField(
                    FieldFrame("kind", label: "種類", required: true, error: errors["kind"]),
                    choices: ProcessingNotice.Kind.allCases.map {
                        Choice($0.rawValue, $0.label, chosen: $0.rawValue == kind)
                    }, inline: true)),
            .line(
                LineField(FieldFrame("name", label: "業務名", required: true, error: errors["name"]), value: name)),
            .select(
                SelectField(
                    FieldFrame("department", label: "所管課", required: true, error: errors["department"]),
                    choices: departments.map { Choice("\($0.0)", $0.1, chosen: "\($0.0)" == department) },
                    prompt: departments.count == 1 ? nil : "選んでください")),
            notifiedOn.field("届出日", errors),
            .text(
                TextField(
                    FieldFrame("items", label: "記録項目", help: "開始と変更のときは必ず書きます。例:氏名、住所、電話番号", error: errors["items"]),
                    value: items, rows: 3)),
            .text(
                TextField(
                    FieldFrame(
                        "change", label: "変更内容", help: "変更と廃止のときは必ず書きます。廃止のときは記録の扱いを書きます。", error: errors["change"]),
                    value: change, rows: 3)),
        ]
    }
}
