/// Whether observers may come unless the meeting decides otherwise.
package enum OpennessRule: String, SettingChoice {
    case openByDefault = "open"
    case closedByDefault = "closed"

    package var label: String {
        switch self {
        case .openByDefault: "原則公開"
        case .closedByDefault: "原則非公開"
        }
    }

    package var example: String {
        switch self {
        case .openByDefault: "公開 傍聴者2名"
        case .closedByDefault: "非公開(情報公開条例第7条第5号に該当する事項を扱うため)"
        }
    }
}
