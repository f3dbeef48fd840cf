/// A date as a form carries it: an era chooser and three fields, all still text.
package struct DateFields: Hashable, Sendable {
    /// The code of a `YearSystem`.
    package var era: String
    package var year: String
    package var month: String
    package var day: String

    package init(era: String, year: String, month: String, day: String) {
        self.era = era
        self.year = year
        self.month = month
        self.day = day
    }

    /// The fields that show a date, in the Japanese calendar where it has one.
    package init(_ date: CivilDate) {
        let japanese = JapaneseDate(date)
        era = (japanese.map { YearSystem.era($0.era) } ?? .western).code
        year = String(japanese?.year ?? date.year)
        month = String(date.month)
        day = String(date.day)
    }

    /// Nothing but the era chosen: an optional date left out.
    package var isBlank: Bool { [year, month, day].allSatisfy(\.isBlank) }

    /// The date, or the first field to blame. A whole date pasted into the year's field is read as one.
    package func read() -> Result<CivilDate, DateFieldError> {
        if isBlank { return .failure(DateFieldError(.year, .wrong(.empty))) }
        if !year.isBlank, month.isBlank, day.isBlank, Int(typed: year) == nil, year.trimmed != "元" {
            return CivilDate.reading(year).mapError { DateFieldError(.year, .wrong($0)) }
        }
        guard let system = YearSystem(code: era) else { return .failure(DateFieldError(.era, .missing)) }
        do {
            let year = try number(year.trimmed == "元" ? "1" : year, of: .year)
            let month = try number(month, of: .month)
            let day = try number(day, of: .day)
            return CivilDate.resolve(system, year: year, month: month, day: day).mapError(DateFieldError.init)
        } catch {
            return .failure(error)
        }
    }

    private func number(_ text: String, of field: DateField) throws(DateFieldError) -> Int {
        if text.isBlank { throw DateFieldError(field, .missing) }
        guard let number = Int(typed: text) else { throw DateFieldError(field, .notANumber) }
        return number
    }
}

extension String {
    /// Without blanks around it; what stands between them stays as it was typed.
    package var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return self }
        // Nearly always, since what is stored was trimmed before.
        if !first.isBlank, !last.isBlank { return self }
        let kept = scalars.drop(while: \.isBlank).reversed().drop(while: \.isBlank)
        return String(String.UnicodeScalarView(kept.reversed()))
    }

    package var isBlank: Bool { unicodeScalars.allSatisfy(\.isBlank) }
}

extension Unicode.Scalar {
    /// `properties.isWhitespace` without its tables: asked of every name that is read. The property is the same in all
    /// versions of Unicode to come as far as letters go, and Japanese writes none but these.
    var isBlank: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
