/// A document that leaves the secretariat's hands as a Word file, each by a template of the council. Raw values are stored.
package enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    case notice
    case agenda
    case consultation
    case caseSheets = "case_sheets"
    case opinionList = "opinion_list"
    case reply
    case minutes
    case attendanceBook = "attendance_book"
    case voteRecord = "vote_record"
    case coveringLetter = "covering_letter"
    case annualReport = "annual_report"

    package var label: String {
        switch self {
        case .notice: "開催通知"
        case .agenda: "次第"
        case .consultation: "諮問書"
        case .caseSheets: "総括表・個票"
        case .opinionList: "意見一覧"
        case .reply: "答申書"
        case .minutes: "会議録"
        case .attendanceBook: "出席簿"
        case .voteRecord: "採決記録"
        case .coveringLetter: "送付文"
        case .annualReport: "年次報告"
        }
    }

    /// Where it is made.
    package var origin: String {
        switch self {
        case .notice: "会議の通知のページ"
        case .agenda: "会議の次第のページ"
        case .consultation, .caseSheets: "案件のページ"
        case .opinionList: "会議の意見一覧のページ"
        case .reply: "答申のページ"
        case .minutes: "会議録のページと公開ページ"
        case .attendanceBook: "会議のページと年度の出席簿"
        case .voteRecord, .coveringLetter: "会議のページ"
        case .annualReport: "年次報告のページ"
        }
    }
}
