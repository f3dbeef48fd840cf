/// How the papers handed out are numbered.
package enum MaterialNumbering: String, SettingChoice {
    case throughFiscalYear = "through_fiscal_year"
    case eachMeeting = "each_meeting"
    case pageRanges = "page_ranges"

    package var label: String {
        switch self {
        case .throughFiscalYear: "年度を通した番号"
        case .eachMeeting: "会議ごとに1から"
        case .pageRanges: "綴じた資料のページ"
        }
    }

    package var example: String {
        switch self {
        case .throughFiscalYear: "資料20、資料20-1、参考20-1"
        case .eachMeeting: "資料1、審議会資料11"
        case .pageRanges: "P22～P32"
        }
    }
}
