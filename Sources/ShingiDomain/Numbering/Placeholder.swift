/// What a number's pattern may leave open. The raw value stands between braces.
package enum Placeholder: String, CaseIterable, Hashable, Sendable {
    case number = "n"
    case numberInKanji = "n:kanji"
    /// The second number of 資料20-1.
    case branch = "m"
    case term
    case termInKanji = "term:kanji"
    /// The whole name, so that it stays right when the era changes: 令和3年度.
    case fiscalYear = "fiscal_year"
    /// The era alone, for wordings such as {era}{fy}年第{n}号.
    case era
    /// The year within the era alone: 3, or 元.
    case yearOfEra = "fy"

    /// What it stands for, for the settings page.
    package var label: String {
        switch self {
        case .number: "番号"
        case .numberInKanji: "番号(漢数字)"
        case .branch: "枝番"
        case .term: "期"
        case .termInKanji: "期(漢数字)"
        case .fiscalYear: "年度(令和3年度)"
        case .era: "年度の元号(令和)"
        case .yearOfEra: "年度の年(3、初年は元)"
        }
    }
}
