/// A provision with its form while an administrator writes it: it may still lack anything.
package struct ProvisionEntry: Sendable, Hashable {
    package var heading: FormHeading
    /// A field new on the screen has an empty key until it is stored, and so has a column.
    package var fields: [FormField]

    package init(heading: FormHeading, fields: [FormField]) {
        self.heading = heading
        self.fields = fields
    }

    /// Everything that keeps it from being stored.
    package var problems: [FormProblem] { heading.problems + FormField.problems(fields) }

    /// Gives keys to the fields and columns that have none. `used` are the forms there were before: a key never comes
    /// back with another question, for a sheet that is moved to a newer version would then answer what it was not asked.
    package func withKeys(unlike used: [[FormField]]) -> ProvisionEntry {
        var entry = self
        let everything = used.flatMap(\.self) + fields
        var next = KeySeries("item", everything.map(\.key))
        for index in entry.fields.indices {
            if entry.fields[index].key.isEmpty { entry.fields[index].key = next.take() }
            guard case .table(var columns, let numbered) = entry.fields[index].kind else { continue }
            let key = entry.fields[index].key
            var series = KeySeries("column", everything.filter { $0.key == key }.flatMap(\.columns).map(\.key))
            for place in columns.indices where columns[place].key.isEmpty { columns[place].key = series.take() }
            entry.fields[index].kind = .table(columns: columns, numbered: numbered)
        }
        return entry
    }

    /// What a new provision begins with, so that there is something to look at.
    package static let firstFields = [
        FormField(
            key: "item_1", label: "内容", kind: .text, required: true, help: "審議会に付議する内容を、初めて読む委員にもわかるように記入してください。")
    ]
}

extension FormHeading {
    package var problems: [FormProblem] {
        [(FormProblem.Place.law, "法令の名前", law), (.article, "条項", article), (.title, "項目の名前", title)].compactMap {
            place, name, text in
            if text.isBlank { return FormProblem(place, .missing(name)) }
            return text.lineError(name).map { FormProblem(place, $0) }
        }
    }
}

/// item_1, item_2, … beyond the highest number ever used.
private struct KeySeries {
    private let prefix: String
    private var last: Int

    init(_ name: String, _ used: [String]) {
        let prefix = name + "_"
        self.prefix = prefix
        last = used.compactMap { $0.hasPrefix(prefix) ? Int($0.dropFirst(prefix.count)) : nil }.max() ?? 0
    }

    mutating func take() -> String {
        last += 1
        return "\(prefix)\(last)"
    }
}
