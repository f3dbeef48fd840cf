/// Why a comment on a field is refused.
package enum CommentError: Error, Sendable, Hashable, Refusal {
    case empty
    /// In characters.
    case tooLong(limit: Int)
    case unknownField
    case alreadySettled

    package var message: String {
        switch self {
        case .empty: "コメントが書かれていません。コメントを書いてください。"
        case .tooLong(let limit): "コメントは\(limit)文字以内です。短くしてください。"
        case .unknownField: "コメントを付ける項目が、この案件にありません。画面を読み込み直してください。"
        case .alreadySettled: "このコメントはすでに対応済みです。"
        }
    }
}
