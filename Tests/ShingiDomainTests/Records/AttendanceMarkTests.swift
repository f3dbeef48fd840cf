import Testing

@testable import ShingiDomain

@Suite("How a member took part in a meeting")
struct AttendanceMarkTests {
    private static let member = MemberID(1)

    private func stay(_ mode: AttendanceMode, from: Int? = nil, to: Int? = nil) throws -> Attendance {
        try Attendance(
            member: Self.member, mode: mode, arrivedAt: from.map(TimeOfDay.init(minutes:)),
            leftAt: to.map(TimeOfDay.init(minutes:)))
    }

    /// From ten to half past eleven.
    private var meeting: Meeting {
        var meeting = Example.meeting(1, Example.day, .closed)
        meeting.openedAt = TimeOfDay(minutes: 600)
        meeting.closedAt = TimeOfDay(minutes: 690)
        return meeting
    }

    private func movements(_ stays: [Attendance]) -> [String] {
        Attendance.movements(of: stays, at: meeting).map(\.text)
    }

    @Test("who was in the room for a part of it was there; by Web alone is by Web; nothing noted is not absent")
    func marks() throws {
        #expect(Attendance.mark(of: [try stay(.web, to: 630), try stay(.place, from: 630)]) == .place)
        #expect(Attendance.mark(of: [try stay(.web)]) == .web)
        #expect(Attendance.mark(of: [try stay(.absent)]) == .absent)
        #expect(Attendance.mark(of: []) == .unrecorded)
    }

    @Test("by Web counts as attending only where the rules say so, and an answer in writing never")
    func counting() {
        #expect(AttendanceMark.web.isAttendance(VotingRules()))
        #expect(!AttendanceMark.web.isAttendance(VotingRules(webCounts: false)))
        #expect(!AttendanceMark.answered.isAttendance(VotingRules()))
    }

    @Test("late is after the opening, leaving is before the end, and whoever was away in between comes back")
    func movements() throws {
        #expect(try movements([stay(.place, from: 600, to: 690)]).isEmpty)
        #expect(try movements([stay(.place, from: 590)]).isEmpty)
        #expect(try movements([stay(.web, from: 620, to: 680)]) == ["10:20遅参", "11:20退席"])
        #expect(
            try movements([stay(.place, from: 640, to: 660), stay(.place, to: 630)])
                == ["10:30退席", "10:40復席", "11:00退席"])
        #expect(try movements([stay(.absent)]).isEmpty)
    }

    @Test("the results of an item: one for all, several where they differ, undecided where nothing was recorded")
    func results() {
        #expect(ItemResult([.approved, .approved]) == .one(.approved))
        #expect(ItemResult([.approved, .conditionallyApproved]) == .several)
        #expect(ItemResult([.approved, nil]) == .several)
        #expect(ItemResult([nil]) == .undecided && ItemResult([]) == .undecided)
        let counts = ItemResult.counts([.undecided, .one(.approved), .one(.approved)])
        #expect(counts.map { "\($0.result.label(.permission)) \($0.count)" } == ["可 2", "審議未了 1"])
    }
}
