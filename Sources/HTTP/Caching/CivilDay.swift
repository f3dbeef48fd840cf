/// Days since 1970-01-01 to dates of the Gregorian calendar and back, in years that begin in March so that the leap day
/// is the last.
enum CivilDay {
    static func date(ofDay days: Int) -> (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (days + daysTo1970).flooredQuotient(by: daysPerEra)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - daysBefore(yearOfEra)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// Nil for a day the month does not have.
    static func day(year: Int, month: Int, day: Int) -> Int? {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        let (era, yearOfEra) = (month <= 2 ? year - 1 : year).flooredQuotient(by: 400)
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let days = era * daysPerEra + daysBefore(yearOfEra) + dayOfYear - daysTo1970
        return date(ofDay: days) == (year, month, day) ? days : nil
    }

    private static let daysPerEra = 146_097
    /// From 0000-03-01.
    private static let daysTo1970 = 719_468

    private static func daysBefore(_ yearOfEra: Int) -> Int {
        365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100
    }
}

extension Int {
    /// Division that rounds down, so that days before 1970 work too.
    func flooredQuotient(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
