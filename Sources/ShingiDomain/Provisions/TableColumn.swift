/// A column of a repeated table in a case sheet.
package struct TableColumn: Sendable, Hashable {
    /// Lower-case ASCII, unique within the table.
    package var key: String
    package var label: String

    package init(key: String, label: String) {
        self.key = key
        self.label = label
    }
}
