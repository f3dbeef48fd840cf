import ShingiDomain

/// The answer to one field as it was typed: also what cannot be stored, such as a date that is none and rows still
/// empty.
enum TypedAnswer: Equatable {
    case text(String)
    case items([String])
    case table([[String: String]])
    case checked(Bool)
    case date(DateEntry)

    /// What is stored, ready to be shown for writing.
    init(_ field: ShingiDomain.FormField, _ content: SheetContent) {
        switch field.kind {
        case .line, .text, .choice: self = .text(content.text(field.key))
        case .items: self = .items(content.items(field.key))
        case .table: self = .table(content.table(field.key))
        case .check: self = .checked(content.isChecked(field.key))
        case .date: self = .date(content.date(field.key).map(DateEntry.init) ?? DateEntry())
        }
    }

    /// What was sent under `name`; nil when nothing was, and so nothing was changed.
    init?(_ field: ShingiDomain.FormField, named name: String, in sent: SentValues) {
        switch field.kind {
        case .line, .text:
            guard let text = sent[name] else { return nil }
            self = .text(text)
        case .choice(let options):
            // Radio buttons of which none is chosen send nothing.
            let sent = sent[name] ?? ""
            self = .text(Int(sent).flatMap { options.indices.contains($0) ? options[$0] : nil } ?? sent)
        case .items:
            let rows = sent.rows(of: name)
            guard !rows.isEmpty else { return nil }
            self = .items(rows.map { sent["\(name).\($0)"] ?? "" })
        case .table(let columns, _):
            let rows = sent.rows(of: name)
            guard !rows.isEmpty else { return nil }
            self = .table(
                rows.map { row in
                    Dictionary(uniqueKeysWithValues: columns.map { ($0.key, sent["\(name).\(row).\($0.key)"] ?? "") })
                })
        case .check:
            self = .checked(sent[name] != nil)
        case .date:
            guard let era = sent["\(name).era"] else { return nil }
            self = .date(
                DateEntry(
                    DateEntry.Era(rawValue: era) ?? .reiwa, year: sent["\(name).year"] ?? "",
                    month: sent["\(name).month"] ?? "", day: sent["\(name).day"] ?? ""))
        }
    }

    /// The value to store: nil for a date left out.
    func value() throws(DateFieldError) -> SheetValue? {
        switch self {
        case .text(let text): return .text(text)
        case .items(let items): return .items(items)
        case .table(let rows): return .table(rows)
        case .checked(let isChecked): return .checked(isChecked)
        case .date(let entry):
            let fields = DateFields(era: entry.era.rawValue, year: entry.year, month: entry.month, day: entry.day)
            return fields.isBlank ? nil : .date(try fields.read().get())
        }
    }

    mutating func apply(_ action: RowAction) {
        switch self {
        case .items(var items):
            // An empty list shows one empty row.
            if items.isEmpty { items = [""] }
            action.apply(to: &items, empty: "")
            self = .items(items)
        case .table(var rows):
            if rows.isEmpty { rows = [[:]] }
            action.apply(to: &rows, empty: [:])
            self = .table(rows)
        case .text, .checked, .date:
            break
        }
    }
}

extension DateEntry {
    /// In the Japanese calendar where the chooser offers its era.
    init(_ date: CivilDate) {
        let fields = DateFields(date)
        guard let era = Era(rawValue: fields.era) else {
            self.init(.western, year: "\(date.year)", month: "\(date.month)", day: "\(date.day)")
            return
        }
        self.init(era, year: fields.year, month: fields.month, day: fields.day)
    }
}
