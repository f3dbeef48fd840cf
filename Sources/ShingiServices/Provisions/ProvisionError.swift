import ShingiDomain

/// Why an act on a provision is refused.
package enum ProvisionError: Refusal, Equatable {
    /// What is written can't become a form.
    case unusable([FormProblem])
    case noDraft
    case nothingChanged
    case notPublished
    case alreadyThere

    package var message: String {
        switch self {
        case .unusable(let problems): problems.first?.error.message ?? ""
        case .noDraft: "公開する下書きがありません。様式を編集して保存してから公開してください。"
        case .nothingChanged: "下書きは今の版と同じです。変更してから公開するか、下書きを削除してください。"
        case .notPublished: "様式をまだ公開していないので、使い始めることができません。先に公開してください。"
        case .alreadyThere: "この一式の根拠条項は、すべて登録されています。"
        }
    }
}
