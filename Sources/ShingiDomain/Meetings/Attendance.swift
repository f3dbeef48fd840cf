/// One stay of a member at a meeting. A member who leaves and comes back has two.
package struct Attendance: Sendable, Hashable {
    package var member: MemberID
    package var mode: AttendanceMode
    /// 遅参: nil when there from the opening.
    package var arrivedAt: TimeOfDay?
    /// 早退: nil when there to the end.
    package var leftAt: TimeOfDay?

    /// Refuses times that can't be.
    package init(
        member: MemberID, mode: AttendanceMode, arrivedAt: TimeOfDay? = nil, leftAt: TimeOfDay? = nil
    ) throws(MeetingError) {
        if mode == .absent, arrivedAt != nil || leftAt != nil { throw .absentWithTimes }
        if let arrivedAt, let leftAt, leftAt < arrivedAt { throw .leavesBeforeArriving }
        self.member = member
        self.mode = mode
        self.arrivedAt = arrivedAt
        self.leftAt = leftAt
    }

    /// At the minute of arrival a member is there, at the minute of leaving no longer.
    package func seat(at time: TimeOfDay) -> Seat {
        guard let seat = mode.seat else { return .absent }
        if let leftAt, leftAt <= time { return .left }
        if let arrivedAt, time < arrivedAt { return .late }
        return seat
    }
}
