/// Why there can be no such reply.
package enum ReplyError: Error, Sendable, Hashable {
    case noConsultation(String)
    case stillOpen(String)
    case withdrawn(String)
    case nothingDecided
    case noAddressee
    case alreadyIssued(String)
    case datedBeforeMeeting(CivilDate)
    case datedBeforeCorrected(CivilDate)
    /// The decisions were corrected after the draft was looked at.
    case changedMeanwhile
    /// Only what has left the house is corrected by another reply.
    case notIssued
    /// The one with this name corrects it already; empty while it is a draft.
    case alreadyCorrected(String)
    case correctionReasonMissing
    case tooLong
    /// The council's rule gives replies no numbers.
    case notNumbered

    package var message: String {
        switch self {
        case .noConsultation(let name):
            "\(name)には諮問事項がないため、答申はありません。"
        case .stillOpen(let name):
            "\(name)には、まだ議決していない諮問事項があります。すべて議決してから答申を作ってください。"
        case .withdrawn(let name):
            "\(name)は取り下げられたため、答申はありません。"
        case .nothingDecided:
            "この会議には、答申する議決がありません。議決を記録してから作ってください。"
        case .noAddressee:
            "答申の宛先がありません。宛先を書いてください。"
        case .alreadyIssued(let number):
            "この答申はすでに\(number)として出されています。出した答申は変えられません。"
        case .datedBeforeMeeting(let date):
            "答申の日付が議決の日(\(date.japanese))より前です。日付を直してください。"
        case .datedBeforeCorrected(let date):
            "日付が、訂正する答申の日付(\(date.japanese))より前です。日付を直してください。"
        case .changedMeanwhile:
            "表示している間に、議決の記録が変わりました。下の新しい内容を確かめてから、もう一度答申してください。まだ答申していません。"
        case .notIssued:
            "まだ答申していない下書きです。訂正の答申は要りません。下書きを直してください。"
        case .alreadyCorrected(let number):
            number.isEmpty ? "この答申を訂正する下書きがすでにあります。" : "この答申は\(number)で訂正されています。直すときは、\(number)を訂正してください。"
        case .correctionReasonMissing:
            "訂正の理由を入力してください。訂正の答申に載ります。"
        case .tooLong:
            "付記・宛先・訂正の理由は、それぞれ\(SheetContent.longestText)文字以内で書いてください。"
        case .notNumbered:
            "答申の番号の付け方が決まっていません。審議会の設定を確かめてください。"
        }
    }
}
