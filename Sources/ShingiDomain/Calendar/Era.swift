/// A 元号 of modern Japan.
///
/// Raw values stand in forms. An era lasts from its first day to the day before the next one's.
package enum Era: String, CaseIterable, Hashable, Sendable {
    case meiji, taisho, showa, heisei, reiwa

    /// The Gregorian day. Meiji began under the lunar calendar, which Japan left on 1873-01-01.
    package var began: CivilDate {
        switch self {
        case .meiji: CivilDate(unchecked: 1868, 1, 25)
        case .taisho: CivilDate(unchecked: 1912, 7, 30)
        case .showa: CivilDate(unchecked: 1926, 12, 25)
        case .heisei: CivilDate(unchecked: 1989, 1, 8)
        case .reiwa: CivilDate(unchecked: 2019, 5, 1)
        }
    }

    /// The first day that can be written with the Gregorian month and day: 明治6年1月1日, else the day it began.
    package var firstDay: CivilDate { max(began, Self.gregorianSince) }

    /// Nil for the era that still runs.
    package var lastDay: CivilDate? { next?.began.adding(days: -1) }

    /// 令和
    package var name: String {
        switch self {
        case .meiji: "明治"
        case .taisho: "大正"
        case .showa: "昭和"
        case .heisei: "平成"
        case .reiwa: "令和"
        }
    }

    /// The R of R8.11.21
    package var letter: String {
        switch self {
        case .meiji: "M"
        case .taisho: "T"
        case .showa: "S"
        case .heisei: "H"
        case .reiwa: "R"
        }
    }

    /// The era in force on a day; nil before 1873-01-01.
    package static func inForce(on date: CivilDate) -> Era? {
        guard date >= gregorianSince else { return nil }
        return allCases.last { $0.began <= date }
    }

    /// Lunar months and days before this one can't be told apart from Gregorian ones, so they are never written.
    static let gregorianSince = CivilDate(unchecked: 1873, 1, 1)

    private var next: Era? { Self.allCases.first { $0.began > began } }
}
