/// What a member answers when asked whether they will come.
package enum AttendanceAnswer: String, Sendable, Hashable, CaseIterable {
    case place
    case web
    case absent
    case undecided

    package var label: String {
        switch self {
        case .place: "出席(会場)"
        case .web: "出席(Web)"
        case .absent: "欠席"
        case .undecided: "未定"
        }
    }

    /// How they would be noted on the day; nil while nobody can say.
    package var mode: AttendanceMode? {
        switch self {
        case .place: .place
        case .web: .web
        case .absent: .absent
        case .undecided: nil
        }
    }

    /// What can be answered for a meeting of that form.
    package static func offered(for form: MeetingForm) -> [AttendanceAnswer] {
        allCases.filter { $0 != .web || form == .hybrid }
    }
}
