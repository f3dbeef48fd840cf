extension Attendance {
    /// Refuses stays of one member that can't all be: two at once, or an absence beside a stay.
    package static func check(_ stays: [Attendance]) throws(MeetingError) {
        guard stays.count > 1 else { return }
        guard !stays.contains(where: { $0.mode == .absent }) else { throw .absentWithTimes }
        let ordered = stays.sorted {
            ($0.arrivedAt?.minutesSinceMidnight ?? -1) < ($1.arrivedAt?.minutesSinceMidnight ?? -1)
        }
        for (stay, next) in zip(ordered, ordered.dropFirst()) {
            guard let left = stay.leftAt, let arrived = next.arrivedAt, left <= arrived else {
                throw .overlappingStays
            }
        }
    }

    /// What is noted for a member while the meeting goes on: who was away until now and comes in without a stated time
    /// arrives at this minute, so that no earlier vote counts them in hindsight.
    package static func noted(
        _ stays: [Attendance], before: [Attendance], in meeting: Meeting, at moment: TimeOfDay
    ) throws(MeetingError) -> [Attendance] {
        guard meeting.state == .open, before.allSatisfy({ $0.mode == .absent }) else { return stays }
        var noted: [Attendance] = []
        for stay in stays {
            guard stay.mode != .absent, stay.arrivedAt == nil else {
                noted.append(stay)
                continue
            }
            noted.append(
                try Attendance(member: stay.member, mode: stay.mode, arrivedAt: moment, leftAt: stay.leftAt))
        }
        return noted
    }

    /// Web(10:20から、11:00まで)
    package var text: String {
        let times = [arrivedAt.map { "\($0.iso)から" }, leftAt.map { "\($0.iso)まで" }].compactMap(\.self)
        return mode.label + (times.isEmpty ? "" : "(\(times.joined(separator: "、")))")
    }
}
