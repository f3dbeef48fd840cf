/// The kinds of fields without what belongs to each: what an administrator chooses from. The raw values stand in the data
/// file and in Resources/Forms.
package enum FieldType: String, Sendable, Hashable, CaseIterable {
    case line, text, items, table, choice, check, date, period, department
    case reference = "case"
    case file

    package var label: String {
        switch self {
        case .line: "1行の文"
        case .text: "文章"
        case .items: "番号付きの箇条書き"
        case .table: "表(行を増やせる)"
        case .choice: "選択肢から一つ"
        case .check: "チェック"
        case .date: "日付"
        case .period: "期間"
        case .department: "所管課"
        case .reference: "案件の参照"
        case .file: "添付した資料"
        }
    }

    /// Whether a limit of characters can be set.
    package var isTyped: Bool {
        switch self {
        case .line, .text, .items, .table: true
        case .choice, .check, .date, .period, .department, .reference, .file: false
        }
    }
}
