/// Papers that belong to a main paper and are counted under it.
package enum MaterialBranch: String, CaseIterable, Hashable, Sendable {
    case annex
    case reference

    var numberKind: NumberKind {
        switch self {
        case .annex: .annex
        case .reference: .reference
        }
    }
}
