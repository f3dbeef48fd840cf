/// What somebody who speaks at a meeting is there. Raw values are stored.
package enum SpeakerRole: String, CaseIterable, Sendable, Hashable {
    case chair
    case viceChair = "vice_chair"
    case actingChair = "acting_chair"
    case member
    case secretariat
    /// 所管課: whoever explains a case.
    case department
    case adviser
    case other

    package var label: String {
        switch self {
        case .chair: "会長"
        case .viceChair: "副会長"
        case .actingChair: "会長職務代理"
        case .member: "委員"
        case .secretariat: "事務局"
        case .department: "所管課"
        case .adviser: "助言者"
        case .other: "その他"
        }
    }

    /// Whether it sits on the council.
    package var isOfCouncil: Bool {
        switch self {
        case .chair, .viceChair, .actingChair, .member: true
        case .secretariat, .department, .adviser, .other: false
        }
    }
}
