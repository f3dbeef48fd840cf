/// How long a count runs before it starts again from 1.
package enum NumberScope: String, SettingChoice {
    case forever
    case fiscalYear = "fiscal_year"
    case term
    case meeting
    /// No sequence: the number is the place on the agenda.
    case agendaOrder = "none"

    package var label: String {
        switch self {
        case .forever: "通し番号"
        case .fiscalYear: "年度ごとに1から"
        case .term: "期ごとに1から"
        case .meeting: "会議ごとに1から"
        case .agendaOrder: "番号なし(次第の順)"
        }
    }

    package var example: String {
        switch self {
        case .forever: "諮問第462号"
        case .fiscalYear: "平成28年度諮問第7号"
        case .term: "諮問第6号、第十三期・第1回"
        case .meeting: "資料1、資料2"
        case .agendaOrder: "諮問事項(1)"
        }
    }
}
