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

    subscript(provision: String) -> Form {
        get throws(DemoError) {
            guard let form = forms[provision] else { throw .unreadable("cases.json", "\(provision) is not there") }
            return form
        }
    }
}
