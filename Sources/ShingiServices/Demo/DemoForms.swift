import SQLite
import ShingiDomain

/// The forms of the demo's council by the keys of their provisions.
struct DemoForms {
    private let forms: [String: Form]

    init(_ connection: Connection, council: CouncilID) throws {
        let keys = Dictionary(
            uniqueKeysWithValues: try connection.provisions(of: council).map { ($0.id, $0.key) })
        forms = Dictionary(
            uniqueKeysWithValues: try connection.currentForms(of: council).map { (keys[$0.provision] ?? "", $0) })
    }

    func draft(_ matter: DemoCaseFile.Matter) throws -> CaseDraft.MatterDraft {
        guard let form = forms[matter.provision] else {
            throw DemoError.unreadable("cases.json", "\(matter.provision) is not there")
        }
        return CaseDraft.MatterDraft(
            provision: form.provision, form: form.id, kind: matter.kind, label: matter.note ?? "",
            content: SheetContent(matter.content.mapValues(\.value)))
    }
}
