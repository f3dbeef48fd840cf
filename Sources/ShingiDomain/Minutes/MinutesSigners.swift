/// Who signs the minutes of a council before they are approved.
package enum MinutesSigners: String, SettingChoice {
    case chair
    case chairAndMember = "chair_and_member"

    package var label: String {
        switch self {
        case .chair: "会長"
        case .chairAndMember: "会長と署名委員1名"
        }
    }

    package var example: String {
        switch self {
        case .chair: "会議録署名人 会長"
        case .chairAndMember: "会議録署名人 会長、委員(会議ごとに指名)"
        }
    }
}
