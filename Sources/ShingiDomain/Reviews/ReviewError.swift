/// Why a member's look at an agenda can't be kept or sent.
package enum ReviewError: Error, Sendable, Hashable {
    case meetingBegun
    case questionTooLong
    case noteTooLong
    case nothingToSend

    package var message: String {
        switch self {
        case .meetingBegun: "会議が始まったため、事前の確認は送れません。当日の会議で発言してください。"
        case .questionTooLong: "質問は\(AgendaReview.longestText)字までにしてください。"
        case .noteTooLong: "メモは\(AgendaReview.longestText)字までにしてください。"
        case .nothingToSend: "送るものがありません。議題ごとに「了解」か「当日発言希望」を選ぶか、質問を書いてください。"
        }
    }
}

extension ReviewError: Refusal {}
