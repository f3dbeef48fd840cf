/// How a member takes part in a meeting.
package enum AttendanceMode: String, Sendable, Hashable, CaseIterable {
    case place
    case web
    case absent

    package var label: String {
        switch self {
        case .place: "会場"
        case .web: "Web"
        case .absent: "欠席"
        }
    }

    var seat: Seat? {
        switch self {
        case .place: .place
        case .web: .web
        case .absent: nil
        }
    }
}
