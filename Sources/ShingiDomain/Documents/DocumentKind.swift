/// A document that leaves the secretariat's hands as a Word file, each by a template of the council.
package enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    case consultation
    case caseSheets = "case_sheets"
    case reply
    case attendanceBook = "attendance_book"
    case voteRecord = "vote_record"
    case coveringLetter = "covering_letter"
    case annualReport = "annual_report"

    package var label: String {
        switch self {
        case .consultation: "諮問書"
        case .caseSheets: "総括表・個票"
        case .reply: "答申書"
        case .attendanceBook: "出席簿"
        case .voteRecord: "採決記録"
        case .coveringLetter: "送付文"
        case .annualReport: "年次報告"
        }
    }

    /// Where it is made.
    package var origin: String {
        switch self {
        case .consultation, .caseSheets: "案件のページ"
        case .reply: "答申のページ"
        case .attendanceBook: "会議のページと年度の出席簿"
        case .voteRecord, .coveringLetter: "会議のページ"
        case .annualReport: "年次報告のページ"
        }
    }
}
