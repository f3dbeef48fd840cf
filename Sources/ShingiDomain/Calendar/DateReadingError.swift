/// Why a text is not a date. `message` is the sentence shown under the field.
package enum DateReadingError: Error, Hashable, Sendable {
    case empty
    case unreadable
    /// A year of one or two digits without an era: 8年11月21日.
    case eraMissing(year: Int)
    case noYearZero(Era)
    case noSuchMonth(Int)
    /// `lastDay` is the month's last day.
    case noSuchDay(Int, lastDay: CivilDate)
    /// The day lies before the era began; `actual` is what was probably meant.
    case beforeEra(Era, actual: CivilDate)
    /// The day lies after the era ended; `actual` is what was probably meant.
    case afterEra(Era, actual: CivilDate)
    /// Before 1873-01-01 the months and days were lunar.
    case lunarCalendar
    /// A year that is surely a slip of the finger.
    case tooFarAhead
    case wrongWeekday(CivilDate)

    package var message: String {
        switch self {
        case .empty: "日付を入力してください。"
        case .unreadable: "日付として読み取れません。「令和8年11月21日」や「2026-11-21」のように入力してください。"
        case .eraMissing(let year): "元号がありません。「令和\(year)年」のように元号を付けるか、西暦を4桁で入力してください。"
        case .noYearZero(let era): "\(era.name)0年はありません。最初の年は\(era.name)元年です。"
        case .noSuchMonth(let month): "\(month)月はありません。月は1から12までです。"
        case .noSuchDay(let day, let last): "\(last.month)月\(day)日はありません。\(last.japaneseMonth)は1日から\(last.day)日までです。"
        case .beforeEra(let era, let actual): "\(Self.beginning(of: era))\(Self.suggestion(actual))"
        case .afterEra(let era, let actual): "\(Self.end(of: era))\(Self.suggestion(actual))"
        case .lunarCalendar: "明治6年1月1日(1873年)より前は旧暦のため、入力できません。"
        case .tooFarAhead: "年が先すぎます。西暦\(CivilDate.lastReadable.year)年までの日付を入力してください。"
        case .wrongWeekday(let date): "\(date.japaneseWithoutWeekday)は\(date.weekday.kanji)曜日です。日付と曜日を確かめてください。"
        }
    }

    private static func beginning(of era: Era) -> String {
        "\(era.name)は\(era.began.japaneseWithoutWeekday)に始まります。"
    }

    private static func end(of era: Era) -> String {
        guard let last = era.lastDay else { return "" }
        return "\(era.name)は\(last.japaneseWithoutWeekday)に終わりました。"
    }

    private static func suggestion(_ date: CivilDate) -> String {
        "\(date.japaneseWithoutWeekday)ではありませんか。"
    }
}
