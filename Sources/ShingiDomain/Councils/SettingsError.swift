/// A setting that would later produce a wrong record.
package enum SettingsError: Error, Hashable, Sendable {
    /// The count starts again, but nothing in the wording tells the runs apart.
    case sameTitleTwice(NumberScope)
    /// Meetings and replies need a sequence of their own.
    case scopeNotAllowed(SettingField, NumberScope)
    /// {m} where nothing has a second number.
    case branchNotAllowed(SettingField)
    /// A pattern for annexes without {m}.
    case branchMissing(SettingField)
    case closedReasonMissing
    case materialsReasonMissing

    package var field: SettingField {
        switch self {
        case .sameTitleTwice: .meetingTitle
        case .scopeNotAllowed(let field, _), .branchNotAllowed(let field), .branchMissing(let field): field
        case .closedReasonMissing: .closedReason
        case .materialsReasonMissing: .materialsNotPublicReason
        }
    }

    package var message: String {
        switch self {
        case .sameTitleTwice(let scope):
            "\(scope.label)数えるときは、会議名に\(Self.needed(for: scope))を入れてください。同じ会議名が二度使われてしまいます。"
        case .scopeNotAllowed(let field, let scope): "\(field.label)に「\(scope.label)」は選べません。"
        case .branchNotAllowed(let field): "\(field.label)に枝番「{m}」は使えません。"
        case .branchMissing(let field): "\(field.label)には枝番の位置を示す「{m}」が必要です。"
        case .closedReasonMissing: "原則非公開とするときは、根拠となる規定と理由を入力してください。"
        case .materialsReasonMissing: "資料を公表しないときは、理由を入力してください。"
        }
    }

    private static func needed(for scope: NumberScope) -> String {
        scope == .term ? "「{term}」" : "「{fiscal_year}」"
    }
}
