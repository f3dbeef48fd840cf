/// A document that leaves the secretariat's hands as a Word file, each by a template of the council. Raw values are stored.
package enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    case notice
    case agenda
    case consultation
    case caseSheets = "case_sheets"
    case opinionList = "opinion_list"
    case reply
    case minutes

    package var label: String {
        switch self {
        case .notice: "開催通知"
        case .agenda: "次第"
        case .consultation: "諮問書"
        case .caseSheets: "総括表・個票"
        case .opinionList: "意見一覧"
        case .reply: "答申書"
        case .minutes: "会議録"
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
        }
    }
}
