/// What a paper is among those handed out with a case. Each counts for itself.
package enum MaterialCategory: String, Sendable, Hashable, CaseIterable {
    case paper
    case enclosure
    case reference

    package var label: String {
        switch self {
        case .paper: "資料"
        case .enclosure: "別紙"
        case .reference: "参考"
        }
    }
}
