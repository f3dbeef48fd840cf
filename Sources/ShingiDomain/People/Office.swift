/// An office within a term.
package enum Office: String, CaseIterable, Hashable, Sendable {
    case chair
    case viceChair = "vice_chair"
    /// 会長職務代理, named in advance for when the chair can't act.
    case actingChair = "acting_chair"

    package var label: String {
        switch self {
        case .chair: "会長"
        case .viceChair: "副会長"
        case .actingChair: "会長職務代理"
        }
    }
}
