/// How the minutes of a council are written.
package enum MinutesStyle: String, SettingChoice {
    case verbatimWithNames = "verbatim_with_names"
    case verbatimWithRoles = "verbatim_with_roles"
    case summary

    package var label: String {
        switch self {
        case .verbatimWithNames: "全文(発言者名あり)"
        case .verbatimWithRoles: "全文(役職のみ)"
        case .summary: "要点(問と答)"
        }
    }

    package var example: String {
        switch self {
        case .verbatimWithNames: "【会 長】 それでは開会します。"
        case .verbatimWithRoles: "会長 それでは開会します。"
        case .summary: "・保存期間は何年か → 5年である"
        }
    }
}
