/// How a member took part in a meeting as a whole, as the attendance book has it (出欠).
package enum AttendanceMark: Sendable, Hashable, CaseIterable {
    /// In the room, be it for a part of the meeting.
    case place
    /// By Web alone.
    case web
    /// In writing, by the deadline.
    case answered
    case absent
    /// Asked in writing, and no answer came.
    case silent
    /// Nobody has noted anything.
    case unrecorded
    /// Not of the body that met, or not in office on its day.
    case notCalled

    package var label: String {
        switch self {
        case .place: "出席"
        case .web: "出席(Web)"
        case .answered: "回答"
        case .absent: "欠席"
        case .silent: "回答なし"
        case .unrecorded: "未記録"
        case .notCalled: "対象外"
        }
    }

    /// One character, for tables of many meetings.
    package var sign: String {
        switch self {
        case .place: "○"
        case .web: "◎"
        case .answered: "書"
        case .absent: "欠"
        case .silent: "無"
        case .unrecorded: "未"
        case .notCalled: "―"
        }
    }

    /// Whether it counts as having attended. By Web only where the council's rules say so; an answer in writing is counted
    /// apart.
    package func isAttendance(_ rules: VotingRules) -> Bool {
        switch self {
        case .place: true
        case .web: rules.webCounts
        case .answered, .absent, .silent, .unrecorded, .notCalled: false
        }
    }
}

extension Attendance {
    /// Who was in the room for a part of the meeting was there, who was there by Web alone was by Web.
    ///
    /// - Parameter stays: of one member.
    package static func mark(of stays: [Attendance]) -> AttendanceMark {
        guard let mode = AttendanceMode.allCases.first(where: { mode in stays.contains { $0.mode == mode } }) else {
            return .unrecorded
        }
        return switch mode {
        case .place: .place
        case .web: .web
        case .absent: .absent
        }
    }
}
