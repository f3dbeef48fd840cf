/// A document that leaves the secretariat's hands as a Word file, each by a template of the council.
package enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    case consultation
    case caseSheets = "case_sheets"
    case reply

    package var label: String {
        switch self {
        case .consultation: "諮問書"
        case .caseSheets: "総括表・個票"
        case .reply: "答申書"
        }
    }

    /// Where it is made.
    package var origin: String {
        switch self {
        case .consultation, .caseSheets: "案件のページ"
        case .reply: "答申のページ"
        }
    }
}
