/// Why a correction has no place yet.
package enum ErratumError: Error, Sendable, Hashable {
    /// Several fields say so; somebody must choose.
    case ambiguous([ErratumField])
    /// The chosen field does not say so.
    case notThere
    case placeMissing
    /// The chosen paper is none of the case's that count.
    case noSuchPaper
    /// What the field would say then is not allowed there.
    case unfit(SheetProblem)

    package var message: String {
        switch self {
        case .ambiguous(let fields):
            "訂正前の言葉が\(fields.count)か所にあります。どこを訂正するかを選んでください。"
        case .notThere:
            "選んだ項目に訂正前の言葉がありません。個票のとおりに書くか、箇所を選び直してください。"
        case .placeMissing:
            "訂正前の言葉は総括表にも個票にもありません。資料の訂正なら、資料名とページなど、箇所を書いてください。"
        case .noSuchPaper:
            "選んだ資料は差し替えられたか、取り除かれています。今の資料から選び直してください。"
        case .unfit(let problem):
            "訂正後の内容をこの項目に書けません。\(problem.message)"
        }
    }
}
