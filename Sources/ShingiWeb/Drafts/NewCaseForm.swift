import HTTP
import ShingiDomain
import ShingiServices

/// What was typed to begin a case from scratch.
struct NewCaseForm {
    var title = ""
    var department = ""
    var joint: Set<String> = []
    var matters: [String: Matter] = [:]
    var errors = FieldErrors()

    /// A provision as it is ticked.
    struct Matter {
        var isChosen = false
        var kind = MatterKind.consultation.rawValue
        var note = ""
    }

    init() {}

    init(_ form: FormData, provisions: [Provision]) {
        let sent = SentValues(form)
        title = sent["title"] ?? ""
        department = sent["department"] ?? ""
        joint = Set(form.all("joint"))
        for provision in provisions {
            let name = Self.name(of: provision.id)
            matters["\(provision.id)"] = Matter(
                isChosen: sent[name] != nil, kind: sent["\(name).kind"] ?? MatterKind.consultation.rawValue,
                note: sent["\(name).note"] ?? "")
        }
        if DepartmentID(text: department) == nil { errors.add("所管課を選んでください。", to: "department") }
    }

    static func name(of provision: ProvisionID) -> String { "matter.\(provision)" }

    /// Nil without a department.
    func entry(_ provisions: [Provision]) -> CaseEntry? {
        guard let owner = DepartmentID(text: department) else { return nil }
        return CaseEntry(
            title: title, owner: owner, jointDepartments: joint.compactMap { DepartmentID(text: $0) }.sorted(),
            matters: provisions.compactMap { provision in
                guard let matter = matters["\(provision.id)"], matter.isChosen else { return nil }
                return MatterEntry(
                    provision: provision.id, kind: MatterKind(rawValue: matter.kind) ?? .consultation,
                    note: matter.note)
            })
    }
}
