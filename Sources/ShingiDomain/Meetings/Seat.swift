/// Where a member is at one moment of a meeting.
package enum Seat: String, Sendable, Hashable, CaseIterable {
    case place
    case web
    /// Announced for later.
    case late
    case left
    case absent
    /// Nobody has noted anything yet.
    case unrecorded

    package var label: String {
        switch self {
        case .place: "会場"
        case .web: "Web"
        case .late: "遅参"
        case .left: "退席"
        case .absent: "欠席"
        case .unrecorded: "未記録"
        }
    }
}
