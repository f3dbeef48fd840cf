import HTTP
import ShingiDomain
import ShingiServices

/// What was typed about a department. Keeps everything as typed; knows how to read it, not what is allowed.
struct DepartmentForm {
    var division = ""
    var section = ""
    var unit = ""
    var isActive = true
    var version = 0
    var errors = FieldErrors()
    /// What somebody else has stored meanwhile, to be seen beside what was typed here.
    private(set) var stored: DepartmentEntry?

    init() {}

    init(_ stored: Versioned<DepartmentEntry>) {
        division = stored.value.name.division
        section = stored.value.name.section
        unit = stored.value.name.unit
        isActive = stored.value.isActive
        version = stored.version
    }

    init(_ form: FormData) {
        division = form["division"] ?? ""
        section = form["section"] ?? ""
        unit = form["unit"] ?? ""
        isActive = form["active"] != nil
        version = form["version"].flatMap { Int($0) } ?? 0
        if entry == nil { errors.add("課の名前を入力してください。", to: "section") }
    }

    var entry: DepartmentEntry? {
        DepartmentName(division: division, section: section, unit: unit).map {
            DepartmentEntry(name: $0, isActive: isActive)
        }
    }

    /// Someone else saved first: nothing was overwritten, and saving again means that both were seen.
    mutating func collide(with stored: DepartmentEntry, version: Int) {
        self.stored = stored
        self.version = version
        errors.addToForm("ほかの人が先に変更しました。下の「今の内容」と見比べ、残す内容にしてからもう一度保存してください。まだ何も上書きしていません。")
    }
}
