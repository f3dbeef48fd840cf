/// Why no number can be given. The act that wanted one fails; a number never becomes empty.
package enum NumberingError: Error, Hashable, Sendable {
    case termMissing(CivilDate)
    case meetingMissing
    case branchMissing
    case alreadyGiven(Int, last: Int)
    case gapWithoutReason(NumberRange)
    case notAhead(next: Int)
    case tooHigh(Int)

    package var message: String {
        switch self {
        case .termMissing(let date): "\(date.japaneseWithoutWeekday)を含む期が登録されていないため、番号を付けられません。"
        case .meetingMissing: "会議が決まっていないため、番号を付けられません。"
        case .branchMissing: "枝番がないため、番号を付けられません。"
        case .alreadyGiven(let number, let last): "\(number)番は使えません。\(last)番まで既に付けられています。"
        case .gapWithoutReason(let range): "\(range.japanese)が欠番になります。理由を入力してください。"
        case .notAhead(let next): "次の番号は\(next)番です。番号を飛ばすときは、\(next + 1)番以降を入力してください。"
        case .tooHigh(let highest): "番号は\(highest)番までです。"
        }
    }
}
