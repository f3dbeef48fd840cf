/// Why a form can't be used.
package enum FormError: Error, Sendable, Hashable {
    /// Of the heading: the name of what is missing.
    case missing(String)
    case noFields
    case tooManyFields
    case duplicateKey(String)
    case unusableKey(String)
    case noLabel(String)
    case noOptions(String)
    case duplicateOption(String, option: String)
    case noColumns(String)
    case noColumnLabel(String)
    case maxLength(String)
    /// Of a text of the form itself: heading, label, help, option or column.
    case tooLong(String, limit: Int)
    case lineBreak(String)
    /// The stored or shipped JSON is not of the format; the text says where.
    case unreadable(String)

    package var message: String {
        switch self {
        case .missing(let what):
            "\(what)を書いてください。"
        case .noFields:
            "項目が一つもありません。項目を一つ以上加えてください。"
        case .tooManyFields:
            "項目は\(FormField.mostFields)個までです。表にまとめるなどして減らしてください。"
        case .duplicateKey(let key):
            "項目の識別名「\(key)」が二つあります。どちらかを別の名前にしてください。"
        case .unusableKey(let key):
            "項目の識別名「\(key)」は使えません。英小文字で始め、英小文字・数字・下線だけにしてください。"
        case .noLabel(let key):
            "識別名「\(key)」の項目に見出しがありません。見出しを書いてください。"
        case .noOptions(let label):
            "「\(label)」に選択肢がありません。選択肢を一つ以上書いてください。"
        case .duplicateOption(let label, let option):
            "「\(label)」に、選択肢「\(option)」が二つあります。片方を消すか、言葉を変えてください。"
        case .noColumns(let label):
            "「\(label)」の表に列がありません。列を一つ以上加えてください。"
        case .noColumnLabel(let label):
            "「\(label)」に、見出しのない列があります。見出しを書くか、列を削除してください。"
        case .maxLength(let label):
            "「\(label)」の文字数の上限は、1文字から\(SheetContent.longestText)文字までの間にしてください。"
        case .tooLong(let what, let limit):
            "\(what)は\(limit)文字以内で書いてください。"
        case .lineBreak(let what):
            "\(what)は改行のない1行で書いてください。"
        case .unreadable(let place):
            "様式のデータを読み取れません(\(place))。ファイルの内容を確かめてください。"
        }
    }
}
