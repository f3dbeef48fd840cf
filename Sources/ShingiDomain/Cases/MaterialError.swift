/// Why a paper is not taken.
package enum MaterialError: Error, Sendable, Hashable, Refusal {
    case unknownKind(fileName: String)
    case empty(fileName: String)
    /// In bytes.
    case tooLarge(fileName: String, limit: Int)
    /// In characters.
    case titleTooLong(fileName: String, limit: Int)
    case alreadyRemoved
    case alreadyReplaced
    case titleMissing
    /// It was handed out under a number that says what it is.
    case categoryFixed(number: String)

    package static let allowedKinds =
        "PDF、画像(PNG・JPEG・GIF・WebP)、Word、Excel、PowerPoint、テキスト(UTF-8)"

    package var message: String {
        switch self {
        case .unknownKind(let name):
            "「\(name)」は受け付けられない種類のファイルです。\(MaterialError.allowedKinds)のどれかにしてください。"
        case .empty(let name): "「\(name)」は中身が空です。ファイルを確かめて選び直してください。"
        case .tooLarge(let name, let limit):
            "「\(name)」は\(limit >> 20)MBを超えています。分けるか、画像の解像度を下げるなどして小さくしてください。"
        case .titleTooLong(let name, let limit): "「\(name)」の資料名は\(limit)文字以内です。短くしてください。"
        case .alreadyRemoved: "この資料はすでに取り除かれています。"
        case .alreadyReplaced: "この資料はすでに差し替えられています。今の版を開いて操作してください。"
        case .titleMissing: "資料名を書いてください。"
        case .categoryFixed(let number):
            "\(number)として配付した資料の区分は変えられません。取り除いてから、正しい区分で加え直してください。"
        }
    }
}
