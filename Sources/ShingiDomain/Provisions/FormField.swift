/// One question of a case sheet.
package struct FormField: Sendable, Hashable {
    /// Lower-case ASCII name, stored with the answer and used in the names of form controls.
    package var key: String
    package var label: String
    package var kind: FieldKind
    package var required: Bool
    /// Shown under the label; empty for none.
    package var help: String
    /// Longest allowed text in characters as people count them; nil for the general limit.
    package var maxLength: Int?
    package var prints: PrintPlace

    package init(
        key: String, label: String, kind: FieldKind, required: Bool = false, help: String = "", maxLength: Int? = nil,
        prints: PrintPlace = .sheet
    ) {
        self.key = key
        self.label = label
        self.kind = kind
        self.required = required
        self.help = help
        self.maxLength = maxLength
        self.prints = prints
    }

    package var options: [String] {
        if case .choice(let options) = kind { options } else { [] }
    }

    package var columns: [TableColumn] {
        if case .table(let columns, _) = kind { columns } else { [] }
    }

    /// True when the rows of the table carry a 番号 column.
    package var numbered: Bool {
        if case .table(_, let numbered) = kind { numbered } else { false }
    }

    package var reference: FieldRef { FieldRef(path: key, label: label) }
}
