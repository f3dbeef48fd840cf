/// What a document shows of a subject: each name that its templates may have, the word for people beside it, and the value
/// that comes into its place, written down once.
package struct WordForm<Subject>: Sendable {
    package struct Entry: Sendable {
        let field: WordFields.Field
        let value: @Sendable (Subject) -> WordValue

        package static func text(
            _ name: String, _ label: String, _ text: @escaping @Sendable (Subject) -> String
        ) -> Entry {
            Entry(field: .init(name, label)) { .text(text($0)) }
        }

        package static func flag(
            _ name: String, _ label: String, _ flag: @escaping @Sendable (Subject) -> Bool
        ) -> Entry {
            Entry(field: .init(name, label, .flag)) { .flag(flag($0)) }
        }

        /// - Parameter form: of each item.
        package static func list<Item>(
            _ name: String, _ label: String, _ form: WordForm<Item>, _ items: @escaping @Sendable (Subject) -> [Item]
        ) -> Entry {
            Entry(field: .init(name, label, .list(form.fields))) { .list(items($0).map(form.values)) }
        }
    }

    private let entries: [Entry]

    package init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// What templates may name.
    package var fields: WordFields { WordFields(entries.map(\.field)) }

    /// What fills them. Of a name given twice the last counts.
    package func values(of subject: Subject) -> [String: WordValue] {
        Dictionary(entries.map { ($0.field.name, $0.value(subject)) }) { _, last in last }
    }

    package static func + (form: WordForm, more: [Entry]) -> WordForm {
        WordForm(form.entries + more)
    }
}
