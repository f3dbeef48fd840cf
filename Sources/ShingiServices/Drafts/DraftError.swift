import ShingiDomain

/// Why a draft is refused, apart from the rules of a case's life.
package enum DraftError: Refusal, Equatable {
    case departmentNotAllowed
    case jointDepartmentNotAllowed
    case provisionNotOffered
    case noteTooLong

    package var message: String {
        switch self {
        case .departmentNotAllowed: "この所管課の案件を起案することはできません。自分の所管課を選んでください。"
        case .jointDepartmentNotAllowed: "連名の所管課を一覧から選び直してください。"
        case .provisionNotOffered: "この根拠条項は今は使われていません。一覧から選び直してください。"
        case .noteTooLong: "備考は\(SheetContent.longestText)文字以内の1行で入力してください。"
        }
    }
}
