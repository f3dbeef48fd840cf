/// What kind of answer a field takes.
package enum FieldKind: Sendable, Hashable {
    /// One line.
    case line
    case text
    /// 箇条書き: numbered items, each a text of its own.
    case items
    case choice(options: [String])
    case check
    case date
    /// From one day to another, or from one day on.
    case period
    /// Rows that grow; `numbered` puts a 番号 column before the others.
    case table(columns: [TableColumn], numbered: Bool)
    /// A department of the council.
    case department
    /// An earlier case of the council, by its number or title.
    case reference
    /// One of the papers of the case itself.
    case file

    /// - Parameters:
    ///   - options: of a choice.
    ///   - columns: of a table, as is `numbered`.
    package init(_ type: FieldType, options: [String], columns: [TableColumn], numbered: Bool) {
        self =
            switch type {
            case .line: .line
            case .text: .text
            case .items: .items
            case .choice: .choice(options: options)
            case .check: .check
            case .date: .date
            case .period: .period
            case .table: .table(columns: columns, numbered: numbered)
            case .department: .department
            case .reference: .reference
            case .file: .file
            }
    }

    package var type: FieldType {
        switch self {
        case .line: .line
        case .text: .text
        case .items: .items
        case .choice: .choice
        case .check: .check
        case .date: .date
        case .period: .period
        case .table: .table
        case .department: .department
        case .reference: .reference
        case .file: .file
        }
    }
}
