/// How a council decides unless the clerk chooses otherwise for one item.
package enum DecisionMethod: String, SettingChoice {
    case noObjection = "no_objection"
    case showOfHands = "show_of_hands"
    case rollCall = "roll_call"
    case secretBallot = "secret_ballot"
    case ballots

    package var label: String {
        switch self {
        case .noObjection: "異議なし"
        case .showOfHands: "挙手"
        case .rollCall: "記名(点呼)"
        case .secretBallot: "無記名投票"
        case .ballots: "書面表決"
        }
    }

    package var example: String {
        switch self {
        case .noObjection: "「ご異議ありませんか」「異議なし」"
        case .showOfHands: "「賛成16名、反対1名」と読み上げて確認"
        case .rollCall: "名前を呼ばれた委員が賛否を答え、名前とともに記録"
        case .secretBallot: "票数だけを記録し、だれがどう投票したかは残さない"
        case .ballots: "書面開催で各委員が期限までに賛成・反対を回答"
        }
    }
}
