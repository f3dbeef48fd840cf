/// How many cases one reply of a council answers.
package enum ReplyGrouping: String, SettingChoice {
    case eachCase = "case"
    case eachMeeting = "meeting"

    package var label: String {
        switch self {
        case .eachCase: "案件ごとに1通"
        case .eachMeeting: "会議ごとに1通"
        }
    }

    package var example: String {
        switch self {
        case .eachCase: "答申第457号(諮問第457号について)、答申第458号(諮問第458号について)"
        case .eachMeeting: "答申第12号(諮問第457号、諮問第458号について)"
        }
    }
}
