/// Which field of a date is wrong, and why.
package struct DateFieldError: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case missing
        case notANumber
        case wrong(DateReadingError)
    }

    package let field: DateField
    package let reason: Reason

    init(_ field: DateField, _ reason: Reason) {
        self.field = field
        self.reason = reason
    }

    /// Blames the field that a person would correct first.
    init(_ error: DateReadingError) {
        reason = .wrong(error)
        field =
            switch error {
            case .noSuchMonth: .month
            case .noSuchDay, .wrongWeekday: .day
            case .eraMissing, .beforeEra, .afterEra: .era
            case .empty, .unreadable, .noYearZero, .lunarCalendar, .tooFarAhead: .year
            }
    }

    package var message: String {
        switch reason {
        case .missing where field == .era: "元号を選んでください。"
        case .missing: "\(field.label)を入力してください。"
        case .notANumber: "\(field.label)は数字で入力してください。"
        case .wrong(let error): error.message
        }
    }
}
