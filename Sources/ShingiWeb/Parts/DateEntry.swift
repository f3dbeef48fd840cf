/// A date as it was typed, in parts; what it means is for the calendar to say.
struct DateEntry: Sendable, Equatable {
    var era: Era
    var year: String
    var month: String
    var day: String

    /// The values of the era chooser.
    enum Era: String, Sendable, CaseIterable {
        case reiwa, heisei, western

        var label: String {
            switch self {
            case .reiwa: "令和"
            case .heisei: "平成"
            case .western: "西暦"
            }
        }
    }

    init(_ era: Era = .reiwa, year: String = "", month: String = "", day: String = "") {
        self.era = era
        self.year = year
        self.month = month
        self.day = day
    }

    var isEmpty: Bool { year.isEmpty && month.isEmpty && day.isEmpty }
}
