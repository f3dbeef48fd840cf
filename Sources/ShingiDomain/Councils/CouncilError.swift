/// Why a council's names and settings are refused.
package enum CouncilError: Refusal, Hashable {
    case missing(CouncilField)
    case nameTaken
    case setting(SettingsError)

    package var message: String {
        switch self {
        case .missing(let field): "\(field.label)を入力してください。"
        case .nameTaken: "同じ名称の審議会がすでにあります。別の名称にしてください。"
        case .setting(let error): error.message
        }
    }
}
