extension FormField {
    /// An answer as one text for reading: rows numbered, cells with their columns' names. Empty without an answer.
    package func plainText(of content: SheetContent) -> String {
        switch content[key] {
        case .text(let text)?: text
        case .checked(let isChecked)?: isChecked ? "はい" : "いいえ"
        case .date(let date)?: date.japanese
        case .period(let period)?: period.japanese
        case .reference(let reference)?: reference.name
        case .items(let items)?: items.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: "\n")
        case .table(let rows)?:
            rows.enumerated().map { index, row in
                "\(index + 1) " + columns.map { "\($0.label):\(row[$0.key] ?? "")" }.joined(separator: " / ")
            }.joined(separator: "\n")
        case nil: ""
        }
    }
}
