extension SheetContent {
    /// The sheet with every occurrence of the words in one field replaced; nil where the field does not say them.
    package func correcting(_ before: String, to after: String, in key: String) -> SheetContent? {
        guard let value = self[key], let corrected = value.correcting(before, to: after) else { return nil }
        var sheet = self
        sheet[key] = corrected
        return sheet
    }
}

extension SheetContent {
    /// Whether a correction of the words could be made in the field.
    package func says(_ words: String, in key: String) -> Bool { self[key]?.says(words) ?? false }
}

extension SheetValue {
    func says(_ words: String) -> Bool {
        switch self {
        case .text(let text): text.contains(words)
        case .items(let items): items.contains { $0.contains(words) }
        case .table(let rows): rows.contains { $0.values.contains { $0.contains(words) } }
        case .date(let date): CivilDate.reading(words) == .success(date)
        case .checked: false
        }
    }

    func correcting(_ before: String, to after: String) -> SheetValue? {
        let corrected: SheetValue? =
            switch self {
            case .text(let text): .text(text.replacing(before, with: after))
            case .items(let items): .items(items.map { $0.replacing(before, with: after) })
            case .table(let rows): .table(rows.map { $0.mapValues { $0.replacing(before, with: after) } })
            case .date(let date): SheetValue.correct(date, before, after)
            case .checked: nil
            }
        return corrected == self ? nil : corrected
    }

    /// A date is corrected as a whole, however the two are written.
    private static func correct(_ date: CivilDate, _ before: String, _ after: String) -> SheetValue? {
        guard case .success(date) = CivilDate.reading(before), case .success(let corrected) = CivilDate.reading(after)
        else { return nil }
        return .date(corrected)
    }
}
