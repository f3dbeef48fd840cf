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
    /// Rows that grow; `numbered` puts a 番号 column before the others.
    case table(columns: [TableColumn], numbered: Bool)
}
