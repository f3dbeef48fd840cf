/// Why a password is not taken.
package enum PasswordError: Refusal, Hashable {
    case tooShort
    case tooLong
    case sameAsLogin
    case notRepeated
    /// The present password, asked for before it is changed, is another.
    case presentOneWrong

    package var message: String {
        switch self {
        case .tooShort: "パスワードは\(PasswordRule.shortest)文字以上にしてください。"
        case .tooLong: "パスワードは\(PasswordRule.longest)文字以内にしてください。"
        case .sameAsLogin: "ログインIDと同じ言葉はパスワードにできません。"
        case .notRepeated: "確認のために入力したパスワードが一致しません。"
        case .presentOneWrong: "今のパスワードが違います。"
        }
    }
}
