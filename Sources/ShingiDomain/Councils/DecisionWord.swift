/// The word with which a council agrees to a consultation, and the words that follow from it.
package enum DecisionWord: String, SettingChoice {
    case approval
    case permission
    case acknowledgement

    /// 承認, 可, 了承.
    package var approved: String {
        switch self {
        case .approval: "承認"
        case .permission: "可"
        case .acknowledgement: "了承"
        }
    }

    /// 条件付承認, 条件付可, 条件付了承.
    package var approvedWithConditions: String { "条件付\(approved)" }

    /// 不承認; for 可 the opposite is 否. Nobody says 不了承.
    package var notApproved: String {
        switch self {
        case .approval: "不承認"
        case .permission: "否"
        case .acknowledgement: "不承認"
        }
    }

    /// How a report is received, whatever the word for consultations.
    package var reportNoted: String { "了承" }

    package var continued: String { "継続審議" }

    package var withdrawn: String { "取下げ" }

    package var label: String { approved }

    package var example: String {
        switch self {
        case .approval: "「諮問事項は承認、報告事項は了承」"
        case .permission: "「本件は可とする」"
        case .acknowledgement: "「異議なしと認め、本件は了承とする」"
        }
    }
}
