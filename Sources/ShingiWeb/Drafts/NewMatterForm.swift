import ShingiDomain
import ShingiServices

/// A matter as it is chosen on the page of a draft.
struct NewMatterForm {
    var provision = ""
    var kind = ""
    var note = ""

    static let addButton = "_add_matter"

    init() {}

    init(_ sent: SentValues) {
        provision = sent["new.provision"] ?? ""
        kind = sent["new.kind"] ?? ""
        note = sent["new.note"] ?? ""
    }

    /// Nil until a provision is chosen. Without a choice between the kinds it is a consultation.
    var entry: MatterEntry? {
        ProvisionID(text: provision).map {
            MatterEntry(provision: $0, kind: MatterKind(rawValue: kind) ?? .consultation, note: note)
        }
    }
}
