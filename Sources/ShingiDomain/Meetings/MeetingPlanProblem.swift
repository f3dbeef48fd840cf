/// What is wrong with the plan of a meeting.
package enum MeetingPlanProblem: Sendable, Hashable, CaseIterable {
    case reserveNotLater
    case closesBeforeStart
    case placeMissing
    case closedWithoutReason

    package var message: String {
        switch self {
        case .reserveNotLater: "予備日が開催日と同じか、それより前です。開催日より後の日にするか、空けておいてください。"
        case .closesBeforeStart: "終了予定の時刻が開始の時刻と同じか、それより前です。時刻を直してください。"
        case .placeMissing: "場所がありません。場所を書いてください。書面開催のときは「書面による」と書いてください。"
        case .closedWithoutReason: MeetingError.closedWithoutReason.message
        }
    }
}
