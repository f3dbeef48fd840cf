/// Why the demo cannot be loaded.
package enum DemoError: Error, Equatable {
    case missing(String)
    /// The file and what a reader of it should mend.
    case unreadable(String, String)
    /// There is a council in the data file already.
    case notEmpty
}

extension DemoError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let path): "見本のファイル \(path) がありません。"
        case .unreadable(let path, let why): "見本のファイル \(path) を読めません(\(why))。"
        case .notEmpty: "データファイルにはすでに審議会があります。見本は空のデータファイルにだけ入れられます。"
        }
    }
}
