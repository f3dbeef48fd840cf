import ShingiDomain

/// The stays a screen showed, as one hidden value of its form: `place//10:30;web/11:00/`.
enum StayText {
    static func write(_ stays: [Attendance]) -> String {
        stays.map { "\($0.mode.rawValue)/\($0.arrivedAt?.iso ?? "")/\($0.leftAt?.iso ?? "")" }.joined(separator: ";")
    }

    /// Nil for anything we did not write.
    static func read(_ text: String, of member: MemberID) -> [Attendance]? {
        var stays: [Attendance] = []
        for part in text.split(separator: ";") {
            let values = part.split(separator: "/", omittingEmptySubsequences: false)
            guard values.count == 3, let mode = AttendanceMode(rawValue: String(values[0])),
                let stay = try? Attendance(
                    member: member, mode: mode, arrivedAt: TimeOfDay(iso: values[1]), leftAt: TimeOfDay(iso: values[2]))
            else { return nil }
            stays.append(stay)
        }
        return stays
    }
}
