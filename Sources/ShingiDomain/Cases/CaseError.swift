/// Why something can't be done with a case.
package enum CaseError: Error, Sendable, Hashable {
    case notPossible(CaseAct, in: CaseState)
    case notEditable(CaseState)
    case alreadySubmitted
    case alreadyAccepted(number: String?)
    case noTitle
    case noMatters
    case incomplete([MissingField])
    case reasonNeeded(CaseAct)
    case mustBeConsultation(provision: String)
    case reportsGetNoNumber
    case reportsGetNoReply
    case undecidedMatters
    case replyOutstanding
    case followUpsOpen([String])
    case relatedToItself
    /// A meeting that is going on has it on its agenda.
    case beforeTheCouncil
    case notMergeable(CaseState)
    case splitsNothing
    case departmentsFixed(CaseState)
    case departmentTwice
    case alreadyRelated

    package var message: String {
        switch self {
        case .notPossible(let act, let state):
            "「\(state.label)」の案件には「\(act.label)」の操作ができません。画面を読み込み直して、今の状態を確かめてください。"
        case .notEditable(let state):
            "「\(state.label)」の案件は書き換えられません。\(CaseError.wayToChange(in: state))"
        case .alreadySubmitted:
            "この案件はすでに事務局へ提出されています。事務局の確認をお待ちください。"
        case .alreadyAccepted(let number?):
            "この案件はすでに受理され、\(number)が付いています。"
        case .alreadyAccepted(nil):
            "この案件はすでに受理されています。"
        case .noTitle:
            "件名がありません。件名を書いてください。"
        case .noMatters:
            "付議項目がありません。付議項目を一つ以上加えてください。"
        case .incomplete(let missing):
            "必須の項目が\(missing.count)件書かれていません(\(missing.map(\.field.label).joined(separator: "、")))。書いてから、もう一度操作してください。"
        case .reasonNeeded(let act):
            "\(act.label)の理由がありません。理由を書いてください。"
        case .mustBeConsultation(let provision):
            "「\(provision)」は必ず諮問事項です。区分を「諮問」にしてください。"
        case .reportsGetNoNumber:
            "報告事項だけの案件には諮問番号を付けません。番号を付けずに受理してください。"
        case .reportsGetNoReply:
            "報告事項だけの案件には答申がありません。そのまま完了にしてください。"
        case .undecidedMatters:
            "まだ議決していない付議項目があります。すべての付議項目の議決を記録してください。"
        case .replyOutstanding:
            "答申がまだ出ていません。答申を出してから完了にしてください。"
        case .followUpsOpen(let texts):
            "審議会へ報告していない宿題が\(texts.count)件あります(\(texts.joined(separator: "、")))。報告を記録してから完了にしてください。"
        case .relatedToItself:
            "案件は、その案件自身を関係する案件にできません。別の案件を選んでください。"
        case .beforeTheCouncil:
            "この案件は、開会中の会議の次第に載っています。取下げは、その会議の議決として記録してください。"
        case .notMergeable(let state):
            "「\(state.label)」の案件は統合も分割もできません。できるのは次第に載る前の案件だけです。"
        case .splitsNothing:
            "新しい案件へ移す付議項目を選んでください。元の案件にも一つ以上残してください。"
        case .departmentsFixed(let state):
            "「\(state.label)」の案件の所管課は、ここでは変えられません。主管課の変更は、議決の前に事務局が行います。"
        case .departmentTwice:
            "同じ課が重なっています。主管課は関係部課に入れず、関係部課は一つずつにしてください。"
        case .alreadyRelated:
            "その案件とは、すでに同じ関係が記録されています。"
        }
    }

    private static func wayToChange(in state: CaseState) -> String {
        switch state {
        case .draft, .returned: ""
        case .submitted: "直すときは、事務局に差戻しを頼んでください。"
        case .accepted, .onAgenda, .decided, .replied, .closed: "直すときは、訂正として記録してください。"
        case .withdrawn: "改めて付議するときは、この案件を複写して新しい案件を作ってください。"
        }
    }
}
