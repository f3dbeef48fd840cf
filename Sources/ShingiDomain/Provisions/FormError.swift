/// Why a form can't be used.
package enum FormError: Error, Sendable, Hashable {
    case noFields
    case duplicateKey(String)
    case unusableKey(String)
    case noLabel(String)
    case noOptions(String)
    case noColumns(String)
    case maxLength(String)
    /// The stored or shipped JSON is not of the format; the text says where.
    case unreadable(String)

    package var message: String {
        switch self {
        case .noFields:
            "項目が一つもありません。項目を一つ以上加えてください。"
        case .duplicateKey(let key):
            "項目の識別名「\(key)」が二つあります。どちらかを別の名前にしてください。"
        case .unusableKey(let key):
            "項目の識別名「\(key)」は使えません。英小文字で始め、英小文字・数字・下線だけにしてください。"
        case .noLabel(let key):
            "識別名「\(key)」の項目に見出しがありません。見出しを書いてください。"
        case .noOptions(let label):
            "「\(label)」に選択肢がありません。選択肢を一つ以上書いてください。"
        case .noColumns(let label):
            "「\(label)」の表に列がありません。列を一つ以上加えてください。"
        case .maxLength(let label):
            "「\(label)」の文字数の上限は、1文字から\(SheetContent.longestText)文字までの間にしてください。"
        case .unreadable(let place):
            "様式のデータを読み取れません(\(place))。ファイルの内容を確かめてください。"
        }
    }
}
