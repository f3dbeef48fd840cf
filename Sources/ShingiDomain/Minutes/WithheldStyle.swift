/// How what the public may not read shows in the published minutes.
package enum WithheldStyle: String, SettingChoice {
    case bullets
    case omitted

    package var label: String {
        switch self {
        case .bullets: "「●●●」と表示する"
        case .omitted: "表示しない"
        }
    }

    package var example: String {
        switch self {
        case .bullets: "●●●委員 その件は●●●です。"
        case .omitted: "委員 その件はです。"
        }
    }

    /// What stands in its place: always the same, so that it tells nothing of the length.
    package var sign: String { self == .bullets ? "●●●" : "" }
}
