/// Where a promise to the council stands. The raw values are stored.
package enum FollowUpState: String, Sendable, Hashable, CaseIterable {
    case open
    case reported
    case closed

    package var label: String {
        switch self {
        case .open: "未報告"
        case .reported: "報告済"
        case .closed: "完了"
        }
    }
}
