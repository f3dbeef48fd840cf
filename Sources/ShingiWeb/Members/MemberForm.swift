import HTTP
import ShingiDomain
import ShingiServices

/// What was typed about a member. Keeps everything as typed; knows how to read it, not what is allowed.
struct MemberForm {
    var name = ""
    var kana = ""
    var version = 0
    var errors = FieldErrors()
    /// What somebody else has stored meanwhile, to be seen beside what was typed here.
    private(set) var stored: Member?

    init() {}

    init(_ stored: Versioned<MemberRecord>) {
        name = stored.value.member.name
        kana = stored.value.member.kana
        version = stored.version
    }

    init(_ form: FormData) {
        name = form["name"] ?? ""
        kana = form["kana"] ?? ""
        version = form["version"].flatMap { Int($0) } ?? 0
    }

    var entry: MemberEntry { MemberEntry(name: name, kana: kana) }

    var fields: [FormField] {
        [
            .line(
                LineField(
                    FieldFrame("name", label: "氏名", required: true, help: "例:山田 花子", error: errors["name"]),
                    value: name,
                    width: .medium)),
            .line(
                LineField(
                    FieldFrame("kana", label: "ふりがな", help: "例:やまだ はなこ。名簿はこの順に並びます。", error: errors["kana"]),
                    value: kana, width: .medium)),
        ]
    }

    /// The rules' answer, at the field it is about.
    mutating func refuse(_ refusal: any Refusal) {
        errors.add(refusal.message, to: RegisterField.of(refusal))
    }

    /// Someone else saved first: nothing was overwritten, and saving again means that both were seen.
    mutating func collide(with stored: Versioned<MemberRecord>) {
        self.stored = stored.value.member
        version = stored.version
        errors.addToForm("ほかの人が先に変更しました。下の「今の内容」と見比べ、残す内容にしてからもう一度保存してください。まだ何も上書きしていません。")
    }
}
