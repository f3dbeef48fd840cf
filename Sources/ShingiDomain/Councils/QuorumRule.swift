/// How many of the members in office a meeting needs; vacant seats don't count.
package enum QuorumRule: String, SettingChoice {
    case moreThanHalf = "more_than_half"
    case atLeastHalf = "at_least_half"
    case twoThirds = "two_thirds"

    package var label: String {
        switch self {
        case .moreThanHalf: "在任委員の過半数"
        case .atLeastHalf: "在任委員の半数以上"
        case .twoThirds: "在任委員の3分の2以上"
        }
    }

    package var example: String {
        switch self {
        case .moreThanHalf: "在任20名なら11名、16名なら9名、7名なら4名"
        case .atLeastHalf: "在任20名なら10名、16名なら8名、7名なら4名"
        case .twoThirds: "在任20名なら14名、16名なら11名、7名なら5名"
        }
    }
}
