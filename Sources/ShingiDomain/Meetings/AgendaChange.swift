/// How an entry differs from the agenda that was given out before.
package enum AgendaChange: String, Sendable, Hashable, CaseIterable {
    case added
    /// Its papers, its pages or its title are others.
    case replaced
    case removed

    package var label: String {
        switch self {
        case .added: "追加"
        case .replaced: "差替"
        case .removed: "削除"
        }
    }
}
