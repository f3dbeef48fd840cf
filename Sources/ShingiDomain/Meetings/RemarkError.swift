/// Why something that was said can't be noted or taken back.
package enum RemarkError: Error, Sendable, Hashable {
    case empty
    case tooLong
    case promiseWithoutCase
    case alreadyRetracted
    /// Its follow-up is on an agenda already, or was reported on.
    case promiseInUse
    case nothingSaid
    case noteMissing

    package var message: String {
        switch self {
        case .empty: "発言の内容がありません。要旨を書いてください。"
        case .tooLong: "発言の要旨は\(Remark.longestText)字までにしてください。"
        case .promiseWithoutCase: "この議題には案件がないため、宿題として残せません。「意見・質問」か「回答」として記録してください。"
        case .alreadyRetracted: "この発言の記録はすでに取り消されています。"
        case .promiseInUse: "この宿題はすでに次第に載っているか、報告を受けています。宿題の画面で扱いを記録してください。"
        case .nothingSaid: "発言された言葉がありません。発言のとおりに書いてください。"
        case .noteMissing: "注記がありません。記録とどこが違うかを書いてください。"
        }
    }
}
