/// Why something can't be done with a written meeting.
package enum WrittenMeetingError: Error, Sendable, Hashable {
    case notWritten
    case alreadyReleased
    case noQuestions
    case deadlineInPast
    case closed(String)
    case stillOpen(String)
    case alreadyCounted
    case ballots([BallotProblem])
    case nothingToAnswer
    /// An anonymous answer can be changed only with the number on its receipt.
    case receiptUnknown
    case alreadyAnswered
    case receivedInFuture
    case receivedBeforeRelease(CivilDate)
    case receivedTooLate(String)

    package var message: String {
        switch self {
        case .notWritten: "この会議は書面開催ではありません。会議の予定で開催方法を「書面」にしてください。"
        case .alreadyReleased: "この会議の資料はすでに委員へ公開し、表決を受け付けています。"
        case .noQuestions: "表決を求める議題がありません。次第に確認・諮問・報告の議題を載せてください。"
        case .deadlineInPast: "回答の期限が過ぎています。これから来る日時を入れてください。"
        case .closed(let deadline): "回答の期限(\(deadline))を過ぎたため、受け付けられません。事務局に連絡してください。"
        case .stillOpen(let deadline): "回答の期限(\(deadline))までは、全員の回答がそろわない限り集計できません。"
        case .alreadyCounted: "この会議の表決はすでに集計しました。"
        case .ballots(let problems): problems.map(\.message).joined()
        case .nothingToAnswer: "この会議で回答していただく議題はありません。"
        case .receiptUnknown: "受付番号が合いません。前に回答したときの受付番号を入れてください。"
        case .alreadyAnswered: "この委員の回答はすでに届いています。無記名の表決では、事務局が入れ直すことはできません。"
        case .receivedInFuture: "受け取った日が、今日より後になっています。"
        case .receivedBeforeRelease(let day): "受け取った日が、資料を公開した日(\(day.japanese))より前です。"
        case .receivedTooLate(let deadline): "受け取った日が、回答の期限(\(deadline))より後です。期限後に届いた表決書は数えられません。"
        }
    }
}

extension WrittenMeetingError: Refusal {}
