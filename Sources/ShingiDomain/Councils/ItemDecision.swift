/// Whether the matters under one agenda item share a decision.
package enum ItemDecision: String, SettingChoice {
    case together
    case apart

    package var label: String {
        switch self {
        case .together: "まとめて決する"
        case .apart: "付議項目ごとに分けて決する"
        }
    }

    package var example: String {
        switch self {
        case .together: "「諮問事項は承認、報告事項は了承」"
        case .apart: "「外部結合は承認、業務の委託は継続審議」"
        }
    }
}
