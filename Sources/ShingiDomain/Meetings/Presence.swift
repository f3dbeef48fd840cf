/// Who is where at one moment of a meeting.
package struct Presence: Sendable, Hashable {
    /// Every member in office has a seat here, and nobody else.
    package let seats: [MemberID: Seat]

    /// Stays of people who are not in office on the day count for nothing.
    package init(at time: TimeOfDay, of attendances: [Attendance], inOffice: [MemberID]) {
        let stays = Dictionary(grouping: attendances, by: \.member)
        let seats = inOffice.map { ($0, Presence.seat(of: stays[$0] ?? [], at: time)) }
        self.seats = Dictionary(seats) { first, _ in first }
    }

    /// Vacant seats are not counted.
    package var membersInOffice: Int { seats.count }

    package func count(_ seat: Seat) -> Int {
        seats.values.count { $0 == seat }
    }

    /// In ascending order of their numbers.
    package func members(_ seat: Seat) -> [MemberID] {
        seats.filter { $0.value == seat }.keys.sorted()
    }

    /// Those who sit in the meeting; by Web only where that counts as attendance.
    package func present(webCounts: Bool) -> Set<MemberID> {
        Set(seats.filter { $0.value == .place || (webCounts && $0.value == .web) }.keys)
    }

    private static func seat(of stays: [Attendance], at time: TimeOfDay) -> Seat {
        let seats = stays.map { $0.seat(at: time) }
        // A member with several stays is where the present one puts them, else where the next one will.
        return [.place, .web, .late, .left, .absent].first(where: seats.contains) ?? .unrecorded
    }
}
