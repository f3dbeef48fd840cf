/// Why an answer about attendance is not taken.
package enum AttendanceReplyError: Error, Sendable, Hashable, Refusal {
    case written
    case begun(MeetingState)
    case notAMember
    case webNotOffered
    case late(CivilDate)
    case remarkTooLong

    package var message: String {
        switch self {
        case .written: "書面開催の会議に出欠はありません。"
        case .begun(let state): "「\(state.label)」の会議の出欠は回答できません。"
        case .notAMember: "この会議の委員ではないため、出欠を回答できません。"
        case .webNotOffered: "この会議はWeb併用ではありません。会場での出席か欠席を選んでください。"
        case .late(let date): "出欠の回答は\(date.japanese)で締め切りました。変更があるときは事務局に連絡してください。"
        case .remarkTooLong: "備考は\(SheetContent.longestText)文字以内で書いてください。"
        }
    }
}
