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
        case .period(let period): [period.first, period.last].contains { CivilDate.reading(words).date == $0 }
        case .checked, .reference: false
        }
    }

    func correcting(_ before: String, to after: String) -> SheetValue? {
        let corrected: SheetValue? =
            switch self {
            case .text(let text): .text(text.replacing(before, with: after))
            case .items(let items): .items(items.map { $0.replacing(before, with: after) })
            case .table(let rows): .table(rows.map { $0.mapValues { $0.replacing(before, with: after) } })
            case .date(let date): SheetValue.correct(date, before, after).map(SheetValue.date)
            case .period(let period): SheetValue.correct(period, before, after).map(SheetValue.period)
            case .checked, .reference: nil
            }
        return corrected == self ? nil : corrected
    }

    /// A date is corrected as a whole, however the two are written.
    private static func correct(_ date: CivilDate, _ before: String, _ after: String) -> CivilDate? {
        CivilDate.reading(before).date == date ? CivilDate.reading(after).date : nil
    }

    /// One of the two days; nil where the period would end before it begins.
    private static func correct(_ period: SheetPeriod, _ before: String, _ after: String) -> SheetPeriod? {
        if let first = correct(period.first, before, after) { return SheetPeriod(first, period.last) }
        guard let last = period.last.flatMap({ correct($0, before, after) }) else { return nil }
        return SheetPeriod(period.first, last)
    }
}

extension Result<CivilDate, DateReadingError> {
    fileprivate var date: CivilDate? { try? get() }
}
