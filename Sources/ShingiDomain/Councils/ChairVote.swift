/// Whether the one who presides has a vote.
package enum ChairVote: String, SettingChoice {
    case never
    case onTie = "on_tie"
    case always

    package var label: String {
        switch self {
        case .never: "会長は議決に加わらない"
        case .onTie: "会長は可否同数のときだけ決する"
        case .always: "会長も委員として議決に加わる"
        }
    }

    package var example: String {
        switch self {
        case .never: "出席18名なら17票"
        case .onTie: "出席17名なら16票。8対8のとき会長が決する"
        case .always: "出席18名なら18票"
        }
    }
}
