/// What is being numbered. Each kind counts for itself.
package enum NumberKind: String, CaseIterable, Hashable, Sendable {
    case meeting
    case consultation
    case reply
    case material
    /// The second number of 資料20-1.
    case annex
    /// The second number of 参考20-1.
    case reference

    package var label: String {
        switch self {
        case .meeting: "会議の回次"
        case .consultation: "諮問番号"
        case .reply: "答申番号"
        case .material: "資料番号"
        case .annex: "資料の枝番"
        case .reference: "参考の枝番"
        }
    }
}
