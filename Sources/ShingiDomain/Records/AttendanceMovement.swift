/// A coming or going of a member in the middle of a meeting.
package struct AttendanceMovement: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case late
        case left
        case returned

        package var label: String {
            switch self {
            case .late: "遅参"
            case .left: "退席"
            case .returned: "復席"
            }
        }
    }

    package let kind: Kind
    package let time: TimeOfDay

    /// 10:20遅参
    package var text: String { "\(time.iso)\(kind.label)" }
}

extension Attendance {
    /// Who comes by the minute of the opening is not late, and who stays to the minute of the end does not leave.
    ///
    /// - Parameter stays: of one member.
    package static func movements(of stays: [Attendance], at meeting: Meeting) -> [AttendanceMovement] {
        let there = stays.filter { $0.mode != .absent }.sorted { $0.start < $1.start }
        let opening = meeting.openedAt ?? meeting.startsAt
        return there.enumerated().flatMap { index, stay -> [AttendanceMovement] in
            let arrival = stay.arrivedAt.flatMap { $0 > opening ? $0 : nil }
            let leaving = stay.leftAt.flatMap { left in meeting.closedAt.map { left < $0 } ?? true ? left : nil }
            return [
                arrival.map { AttendanceMovement(kind: index == 0 ? .late : .returned, time: $0) },
                leaving.map { AttendanceMovement(kind: .left, time: $0) },
            ].compactMap(\.self)
        }
    }

    private var start: Int { arrivedAt?.minutesSinceMidnight ?? -1 }
}
