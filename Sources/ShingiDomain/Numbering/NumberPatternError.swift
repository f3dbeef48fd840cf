/// Why a pattern typed on the settings page can't be used.
package enum NumberPatternError: Error, Hashable, Sendable {
    case numberMissing
    case unknownPlaceholder(String)
    case unpairedBrace
    /// An era's name in the wording itself.
    case eraWritten(Era)

    package var message: String {
        switch self {
        case .numberMissing: "番号の位置を示す「{n}」がありません。"
        case .unknownPlaceholder(let name): "「{\(name)}」は使えません。使えるのは\(Self.known)です。"
        case .unpairedBrace: "「{」と「}」が対になっていません。"
        case .eraWritten(let era): "「\(era.name)」は改元で誤りになります。年度は「{fiscal_year}」で表してください。"
        }
    }

    private static let known = Placeholder.allCases.map { "{\($0.rawValue)}" }.joined(separator: "、")
}
