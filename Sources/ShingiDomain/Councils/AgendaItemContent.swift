/// What stands under one number of the agenda.
package enum AgendaItemContent: String, SettingChoice {
    case oneMatter = "one_matter"
    case wholeCase = "whole_case"

    package var label: String {
        switch self {
        case .oneMatter: "付議項目ごとに1件"
        case .wholeCase: "案件ごとに1件(諮問と報告をまとめる)"
        }
    }

    package var example: String {
        switch self {
        case .oneMatter: "(1) 業務の委託、(2) 外部結合"
        case .wholeCase: "資料20 諮問2件と報告2件"
        }
    }
}
