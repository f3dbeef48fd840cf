/// What a notice to the members is about.
package enum NoticeKind: String, Sendable, Hashable, CaseIterable {
    case invitation
    /// The plan changed after the members had been told.
    case change
    case cancellation

    package var label: String {
        switch self {
        case .invitation: "開催通知"
        case .change: "変更通知"
        case .cancellation: "中止通知"
        }
    }

    var subject: String {
        switch self {
        case .invitation: "開催"
        case .change: "開催内容の変更"
        case .cancellation: "開催の中止"
        }
    }

    func opening(_ form: MeetingForm) -> String {
        switch self {
        case .invitation:
            form == .written ? "標記の会議を下記のとおり書面により開催しますので、通知します。" : "標記の会議を下記のとおり開催しますので、御出席くださいますよう通知します。"
        case .change: "先に通知しました標記の会議について、下記のとおり変更して開催しますので、通知します。"
        case .cancellation: "先に通知しました標記の会議は、中止しましたので、通知します。"
        }
    }

    /// What has to be told now.
    ///
    /// - Parameter isTold: whether the members had a notice of this meeting before.
    package init(of meeting: Meeting, isTold: Bool) {
        self = meeting.state == .cancelled ? .cancellation : isTold ? .change : .invitation
    }
}
