import FoundationEssentials

// The stored form of a sheet's answers. Each says its kind, so that it can be read without the form:
// {"content":{"text":"…"},"records":{"table":[{"purpose":"…","record":"…"}]},"start":{"date":"2022-07-28"}}

extension SheetContent {
    /// With sorted keys: equal contents give equal bytes.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(values.mapValues(StoredValue.init)), as: UTF8.self)
        } catch {
            preconditionFailure("strings, numbers and booleans always encode: \(error)")
        }
    }

    /// Reads what `json` wrote; nil for anything else, which in a database means damage.
    package init?(json: String) {
        var text = json
        guard let values = text.withUTF8(SheetContentReader.read) else {
            self.init(decoding: json)
            return
        }
        self.init(values)
    }

    /// The same for whatever a JSON text may look like.
    init?(decoding json: String) {
        guard let stored = try? JSONDecoder().decode([String: StoredValue].self, from: Data(json.utf8)) else {
            return nil
        }
        var values: [String: SheetValue] = [:]
        for (key, value) in stored {
            guard let value = value.value else { return nil }
            values[key] = value
        }
        self.init(values)
    }
}

private struct StoredValue: Codable {
    var text: String?
    var items: [String]?
    var table: [[String: String]]?
    var checked: Bool?
    var date: String?
    var period: StoredPeriod?
    var reference: StoredReference?

    init(_ value: SheetValue) {
        switch value {
        case .text(let text): self.text = text
        case .items(let items): self.items = items
        case .table(let rows): table = rows
        case .checked(let isChecked): checked = isChecked
        case .date(let date): self.date = date.iso
        case .period(let period): self.period = StoredPeriod(from: period.first.iso, to: period.last?.iso)
        case .reference(let reference): self.reference = StoredReference(id: reference.id, name: reference.name)
        }
    }

    /// Nil when no kind or an impossible day is stored.
    var value: SheetValue? {
        if let text { return .text(text) }
        if let items { return .items(items) }
        if let table { return .table(table) }
        if let checked { return .checked(checked) }
        if let reference { return .reference(SheetReference(id: reference.id, name: reference.name)) }
        if let period { return period.value.map(SheetValue.period) }
        return date.flatMap { CivilDate(iso: $0) }.map(SheetValue.date)
    }
}

private struct StoredReference: Codable {
    var id: Int64?
    var name: String
}

private struct StoredPeriod: Codable {
    var from: String
    var to: String?

    /// Nil for impossible days.
    var value: SheetPeriod? {
        guard let first = CivilDate(iso: from) else { return nil }
        guard let to else { return SheetPeriod(first, nil) }
        return CivilDate(iso: to).flatMap { SheetPeriod(first, $0) }
    }
}
