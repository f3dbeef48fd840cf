import ShingiDomain

/// The answer to one field as it was typed: also what cannot be stored, such as a date that is none and rows still
/// empty.
enum TypedAnswer: Equatable {
    case text(String)
    case items([String])
    case table([[String: String]])
    case checked(Bool)
    case date(DateEntry)
    case period(DateEntry, DateEntry)
    /// The chosen row's number or the typed name, and what is stored.
    case reference(String, SheetReference?)

    /// What is stored, ready to be shown for writing.
    init(_ field: ShingiDomain.FormField, _ content: SheetContent) {
        switch field.kind {
        case .line, .text, .choice: self = .text(content.text(field.key))
        case .items: self = .items(content.items(field.key))
        case .table: self = .table(content.table(field.key))
        case .check: self = .checked(content.isChecked(field.key))
        case .date: self = .date(content.date(field.key).map(DateEntry.init) ?? DateEntry())
        case .period:
            let period = content.period(field.key)
            self = .period(
                period.map { DateEntry($0.first) } ?? DateEntry(), period?.last.map(DateEntry.init) ?? DateEntry())
        case .department, .file:
            let stored = content.reference(field.key)
            self = .reference(stored?.id.map(String.init) ?? "", stored)
        case .reference:
            let stored = content.reference(field.key)
            self = .reference(stored?.name ?? "", stored)
        }
    }

    /// What was sent under `name`; nil when nothing was, and so nothing was changed.
    ///
    /// - Parameter stored: what the sheet says now.
    init?(
        _ field: ShingiDomain.FormField, named name: String, in sent: SentValues, stored: SheetContent = SheetContent()
    ) {
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
            guard let entry = DateEntry(named: name, in: sent) else { return nil }
            self = .date(entry)
        case .period:
            guard let from = DateEntry(named: "\(name).from", in: sent),
                let to = DateEntry(named: "\(name).to", in: sent)
            else { return nil }
            self = .period(from, to)
        case .department, .reference, .file:
            guard let text = sent[name] else { return nil }
            self = .reference(text, stored.reference(field.key))
        }
    }

    /// The value to store: nil for a date left out. What it points at is looked up where it is stored.
    func value() throws(AnswerError) -> SheetValue? {
        switch self {
        case .text(let text): return .text(text)
        case .items(let items): return .items(items)
        case .table(let rows): return .table(rows)
        case .checked(let isChecked): return .checked(isChecked)
        case .date(let entry):
            return try entry.date().map(SheetValue.date)
        case .period(let from, let to):
            return try Self.period(from, to)
        case .reference(let typed, let stored):
            let isStored = typed == stored?.name || typed == stored?.id.map(String.init)
            return .reference(
                isStored ? stored ?? SheetReference(id: nil, name: typed) : SheetReference(id: nil, name: typed))
        }
    }

    private static func period(_ from: DateEntry, _ to: DateEntry) throws(AnswerError) -> SheetValue? {
        let last = try to.date()
        guard let first = try from.date() else {
            if last != nil { throw .periodWithoutStart }
            return nil
        }
        guard let period = SheetPeriod(first, last) else { throw .periodEndsBeforeItBegins }
        return .period(period)
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
        case .text, .checked, .date, .period, .reference:
            break
        }
    }
}

/// Why what was typed is no answer yet.
enum AnswerError: Error {
    case date(DateFieldError)
    case periodWithoutStart
    case periodEndsBeforeItBegins

    var message: String {
        switch self {
        case .date(let error): error.message
        case .periodWithoutStart: "始まりの日を入力してください。"
        case .periodEndsBeforeItBegins: "終わりの日は、始まりの日と同じか、それより後にしてください。"
        }
    }
}

extension DateEntry {
    /// Nil when nothing of it was sent.
    init?(named name: String, in sent: SentValues) {
        guard let era = sent["\(name).era"] else { return nil }
        self.init(
            Era(rawValue: era) ?? .reiwa, year: sent["\(name).year"] ?? "", month: sent["\(name).month"] ?? "",
            day: sent["\(name).day"] ?? "")
    }

    /// Nil for a date left out.
    func date() throws(AnswerError) -> CivilDate? {
        let fields = DateFields(era: era.rawValue, year: year, month: month, day: day)
        guard !fields.isBlank else { return nil }
        switch fields.read() {
        case .success(let date): return date
        case .failure(let error): throw .date(error)
        }
    }

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
