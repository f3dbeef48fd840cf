/// The rows of the settings page, in their order.
package enum SettingField: String, CaseIterable, Hashable, Sendable {
    case meetingTitle = "meeting_title"
    case consultationNumber = "consultation_number"
    case replyNumber = "reply_number"
    case materialNumber = "material_number"
    case annexNumber = "annex_number"
    case referenceNumber = "reference_number"
    case agendaItemContent = "agenda_item_content"
    case itemDecision = "item_decision"
    case decisionWord = "decision_word"
    case decidesBy = "decides_by"
    case replyGrouping = "reply_grouping"
    case openness
    case closedReason = "closed_reason"
    case minutesStyle = "minutes_style"
    case minutesSigners = "minutes_signers"
    case withheldAs = "withheld_as"
    case materialsPublic = "materials_public"
    case materialsNotPublicReason = "materials_not_public_reason"

    package var label: String {
        switch self {
        case .meetingTitle: "会議名"
        case .consultationNumber: "諮問番号"
        case .replyNumber: "答申番号"
        case .materialNumber: "資料番号"
        case .annexNumber: "資料の枝番"
        case .referenceNumber: "参考の枝番"
        case .agendaItemContent: "次第の1件"
        case .itemDecision: "1件の中の議決"
        case .decisionWord: "議決の文言"
        case .decidesBy: "議決の方法"
        case .replyGrouping: "答申書の通数"
        case .openness: "会議の公開"
        case .closedReason: "非公開の理由"
        case .minutesStyle: "会議録の様式"
        case .minutesSigners: "会議録の署名人"
        case .withheldAs: "会議録の公開しない箇所"
        case .materialsPublic: "資料の公表"
        case .materialsNotPublicReason: "資料を公表しない理由"
        }
    }
}
