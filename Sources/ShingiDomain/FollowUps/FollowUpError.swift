/// Why something can't be done with a follow-up.
package enum FollowUpError: Error, Sendable, Hashable {
    case empty
    case notOpen(FollowUpState)
    case notReported
    case sameMeeting
    case noAnswer
    case notHeld(String)
    case beforePromise(CivilDate)
    case dueInPast(String)
    /// No meeting has had the case on its agenda.
    case notHeldWithCase

    package var message: String {
        switch self {
        case .empty:
            "宿題の内容がありません。何を報告するかを書いてください。"
        case .notOpen(let state):
            "この宿題はすでに「\(state.label)」です。画面を読み込み直して、今の状態を確かめてください。"
        case .notReported:
            "この宿題はまだ報告されていません。先に報告を記録してください。"
        case .sameMeeting:
            "宿題が出た会議と同じ会議では報告できません。報告した会議を選び直してください。"
        case .noAnswer:
            "報告の内容がありません。どう報告したかを書いてください。"
        case .notHeld(let title):
            "\(title)はまだ開かれていません。実際に報告した会議を選んでください。"
        case .beforePromise(let date):
            "宿題が出た日(\(date.japanese))より前の会議では報告できません。報告した会議を選び直してください。"
        case .notHeldWithCase:
            "宿題が出た会議を選んでください。この案件が付けられた会議だけを選べます。"
        case .dueInPast(let title):
            "\(title)はすでに開かれています。これから開く会議を選んでください。"
        }
    }
}
