import HTTP
import ShingiDomain
import ShingiServices

/// What was typed about a subcommittee. Keeps everything as typed; knows how to read it, not what is allowed.
struct SubcommitteeForm {
    private let name: String
    private let chairTitle: String
    private let remit: String
    private let from: DateInput
    private let to: DateInput
    private(set) var version = 0
    private(set) var errors = FieldErrors()
    /// What could be read of it.
    private(set) var entry: SubcommitteeEntry?
    /// What somebody else has stored meanwhile, to be seen beside what was typed here.
    private(set) var stored: Subcommittee?

    init(from today: CivilDate) {
        name = ""
        chairTitle = "部会長"
        remit = ""
        from = DateInput("from", showing: today)
        to = DateInput("to", showing: nil)
    }

    init(_ found: Versioned<SubcommitteeRecord>) {
        let subcommittee = found.value.subcommittee
        name = subcommittee.name
        chairTitle = subcommittee.chairTitle
        remit = subcommittee.remit
        from = DateInput("from", showing: subcommittee.period.first)
        to = DateInput("to", showing: subcommittee.period.last)
        version = found.version
    }

    init(_ sent: FormData) {
        name = sent["name"] ?? ""
        chairTitle = sent["chair_title"] ?? ""
        remit = sent["remit"] ?? ""
        from = DateInput("from", in: sent)
        to = DateInput("to", in: sent)
        version = sent["version"].flatMap { Int($0) } ?? 0
        entry = OpenPeriod.read(from, to, &errors).map {
            SubcommitteeEntry(name: name, chairTitle: chairTitle, remit: remit, period: $0)
        }
    }

    var fields: [FormField] {
        [
            .line(
                LineField(
                    FieldFrame(
                        "name", label: "名称", required: true, help: "例:情報公開部会。会議名の初めに付きます。", error: errors["name"]),
                    value: name, width: .medium)),
            .line(
                LineField(
                    FieldFrame(
                        "chair_title", label: "長の呼び名", required: true, help: "例:部会長、小委員長", error: errors["chair_title"]),
                    value: chairTitle, width: .medium)),
            .text(
                TextField(
                    FieldFrame("remit", label: "所掌事項", help: "例:公文書の公開の請求に関すること。", error: errors["remit"]),
                    value: remit,
                    rows: 2)),
            from.field("置く日", errors),
            to.field("廃止の日", required: false, help: "続いている間は空けておきます。この日までの会議を登録できます。", errors),
        ]
    }

    /// The rules' answer, at the field it is about.
    mutating func refuse(_ error: SubcommitteeError) {
        switch error {
        case .chairTitleMissing: errors.add(error.message, to: "chair_title")
        case .remitTooLong: errors.add(error.message, to: "remit")
        case .periodLeavesOut: errors.add(error.message, to: "from")
        default: errors.add(error.message, to: "name")
        }
    }

    /// Someone else saved first: nothing was overwritten, and saving again means that both were seen.
    mutating func collide(with found: Versioned<SubcommitteeRecord>) {
        stored = found.value.subcommittee
        version = found.version
        errors.addToForm("ほかの人が先に変更しました。下の「今の内容」と見比べ、残す内容にしてからもう一度保存してください。まだ何も上書きしていません。")
    }
}

extension OpenPeriod {
    /// First day, and last day where one was typed, the last not before the first.
    static func read(_ from: DateInput, _ to: DateInput, _ errors: inout FieldErrors) -> OpenPeriod? {
        let first = from.read(&errors)
        let last = to.readOptional(&errors)
        guard let first, last != nil || to.isBlank else { return nil }
        guard let period = OpenPeriod(first, last) else {
            errors.add("終わりの日は、初めの日と同じかあとにしてください。", to: to.name)
            return nil
        }
        return period
    }
}
