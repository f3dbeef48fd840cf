import Testing

@testable import ShingiDomain

@Suite("Who is there, at any minute")
struct PresenceTests {
    private let members = (1...16).map { MemberID($0) }

    private func standing(at minute: Int, _ stays: [Attendance]) -> QuorumStanding {
        let presence = Presence(at: TimeOfDay(minutes: minute), of: stays, inOffice: members)
        return Quorum.standing(presence, Example.rules)
    }

    @Test("2022-06-01 of the facts: 11 in the room and 4 by Web, the 16th joins by Web")
    func facts() throws {
        var stays = try members[..<11].map { try Attendance(member: $0, mode: .place) }
        stays += try members[11..<15].map { try Attendance(member: $0, mode: .web) }
        stays.append(try Attendance(member: members[15], mode: .web, arrivedAt: TimeOfDay(minutes: 615)))
        #expect(standing(at: 599, stays).line == "定足数9名、出席15名、成立")
        #expect(standing(at: 614, stays).detail == "在任16名、定足数9名、出席15名（会場11名、Web4名）")
        #expect(standing(at: 615, stays).present == 16)
    }

    @Test("a member is there from the minute of arrival until the minute before leaving")
    func minutes() throws {
        let stay = try Attendance(
            member: members[0], mode: .place, arrivedAt: TimeOfDay(minutes: 600), leftAt: TimeOfDay(minutes: 660))
        let seats = [599, 600, 659, 660].map { stay.seat(at: TimeOfDay(minutes: $0)) }
        #expect(seats == [.late, .place, .place, .left])
    }

    @Test("a member may leave and come back, by Web too")
    func comingBack() throws {
        let stays = [
            try Attendance(member: members[0], mode: .place, leftAt: TimeOfDay(minutes: 630)),
            try Attendance(member: members[0], mode: .web, arrivedAt: TimeOfDay(minutes: 640)),
        ]
        let seats = [600, 635, 640].map {
            Presence(at: TimeOfDay(minutes: $0), of: stays, inOffice: members).seats[members[0]]
        }
        #expect(seats == [.place, .late, .web])
    }

    @Test("only members in office count, and one nobody noted is not there")
    func inOffice() throws {
        let stays = [try Attendance(member: MemberID(99), mode: .place)]
        let presence = Presence(at: Example.nine, of: stays, inOffice: members)
        #expect(presence.present(webCounts: true).isEmpty)
        #expect(presence.count(.unrecorded) == 16)
        #expect(presence.membersInOffice == 16)
    }

    @Test("times that can't be are refused")
    func refusals() {
        #expect(throws: MeetingError.leavesBeforeArriving) {
            try Attendance(
                member: members[0], mode: .place, arrivedAt: TimeOfDay(minutes: 600), leftAt: TimeOfDay(minutes: 599))
        }
        #expect(throws: MeetingError.absentWithTimes) {
            try Attendance(member: members[0], mode: .absent, arrivedAt: TimeOfDay(minutes: 600))
        }
    }
}
