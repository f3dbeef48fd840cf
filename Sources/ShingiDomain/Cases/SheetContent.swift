/// What is written on a case sheet: the answers by field key.
package struct SheetContent: Sendable, Equatable {
    /// The general limit of one text, in characters as people count them.
    package static let longestText = 20_000
    /// The most rows or items of one field.
    package static let mostRows = 1_000

    package private(set) var values: [String: SheetValue]

    /// Trailing rows and items without any text are dropped, and so are answers without a single character: a field
    /// that was left empty is the same as one nobody ever came to.
    package init(_ values: [String: SheetValue] = [:]) {
        self.values = values.mapValues(\.withoutTrailingEmptyRows).filter { !$0.value.isEmpty }
    }

    package subscript(key: String) -> SheetValue? {
        get { values[key] }
        set { values[key] = newValue.map(\.withoutTrailingEmptyRows).flatMap { $0.isEmpty ? nil : $0 } }
    }

    /// The text, or an empty one when the field holds none.
    package func text(_ key: String) -> String {
        if case .text(let text) = values[key] { text } else { "" }
    }

    package func items(_ key: String) -> [String] {
        if case .items(let items) = values[key] { items } else { [] }
    }

    package func table(_ key: String) -> [[String: String]] {
        if case .table(let rows) = values[key] { rows } else { [] }
    }

    package func isChecked(_ key: String) -> Bool {
        if case .checked(let isChecked) = values[key] { isChecked } else { false }
    }

    package func date(_ key: String) -> CivilDate? {
        if case .date(let date) = values[key] { date } else { nil }
    }

    package func period(_ key: String) -> SheetPeriod? {
        if case .period(let period) = values[key] { period } else { nil }
    }

    package func reference(_ key: String) -> SheetReference? {
        if case .reference(let reference) = values[key] { reference } else { nil }
    }

    /// The answers that fit a form, for a sheet copied onto a newer version of its form. Answers to fields that are
    /// gone, or are now of another kind, stay behind, and so do cells of columns and options that are gone.
    package func fitted(to fields: [FormField]) -> SheetContent {
        var fitted = SheetContent()
        for field in fields {
            guard let value = values[field.key], value.fits(field.kind) else { continue }
            fitted[field.key] = value.fitted(to: field)
        }
        return fitted
    }
}

extension SheetValue {
    fileprivate func fitted(to field: FormField) -> SheetValue? {
        switch (self, field.kind) {
        case (.text(let text), .choice(let options)):
            options.contains { $0.hasSameBytes(as: text) } ? self : nil
        case (.table(let rows), .table(let columns, _)):
            .table(rows.map { row in row.filter { cell in columns.contains { $0.key == cell.key } } })
        default:
            self
        }
    }
}
