import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Attendance") struct AttendanceServiceTests {
    @Test("who leaves and comes back has two stays")
    func twoStays() throws {
        let fixture = try Fixture()
        let meeting = try fixture.openMeeting().meeting
        let member = fixture.members[3]
        try save(
            fixture, meeting, member, seen: [Attendance(member: member, mode: .place)],
            stays: [
                Attendance(member: member, mode: .place, leftAt: time(10, 30)),
                Attendance(member: member, mode: .web, arrivedAt: time(11, 0)),
            ])
        let sitting = try fixture.sheet(meeting).sitting
        let seats = [time(10, 29), time(10, 30), time(11, 0)].map { sitting.presence(at: $0).seats[member] }
        #expect(seats == [.place, .late, .web])
    }

    @Test("stays that overlap, of strangers or by Web where none is offered are refused")
    func impossible() throws {
        let fixture = try Fixture()
        let meeting = try fixture.openMeeting().meeting
        let member = fixture.members[3]
        let seen = [try Attendance(member: member, mode: .place)]
        #expect(throws: MeetingError.overlappingStays) {
            try save(
                fixture, meeting, member, seen: seen,
                stays: [
                    Attendance(member: member, mode: .place, leftAt: time(11, 0)),
                    Attendance(member: member, mode: .web, arrivedAt: time(10, 59)),
                ])
        }
        let nobody = MemberID(rawValue: 999)
        #expect(throws: MeetingError.notAMember) {
            try save(fixture, meeting, nobody, seen: [], stays: [Attendance(member: nobody, mode: .place)])
        }
        try fixture.write { try $0.connection.execute("UPDATE meetings SET form = 'in_person'") }
        #expect(throws: MeetingError.webNotOffered) {
            try save(fixture, meeting, member, seen: seen, stays: [Attendance(member: member, mode: .web)])
        }
    }

    @Test("what somebody else noted meanwhile is not overwritten, and untouched members don't matter")
    func conflict() throws {
        let fixture = try Fixture()
        let meeting = try fixture.openMeeting().meeting
        let (one, other) = (fixture.members[3], fixture.members[4])
        let present = { @Sendable in try Attendance(member: $0, mode: .place) }
        let gone = try Attendance(member: one, mode: .place, leftAt: time(10, 30))
        try save(fixture, meeting, one, seen: [present(one)], stays: [gone])
        let error = #expect(throws: AttendanceConflict.self) {
            try save(
                fixture, meeting, one, seen: [present(one)],
                stays: [Attendance(member: one, mode: .place, leftAt: time(10, 40))])
        }
        #expect(error?.entries == ["委員えとう: 会場(10:30まで)"])
        // A whole form that was drawn before: only the member it changes is looked at.
        try fixture.write { services in
            let changes = [
                AttendanceChange(member: one, seen: [try present(one)], stays: [try present(one)]),
                AttendanceChange(
                    member: other, seen: [try present(other)],
                    stays: [try Attendance(member: other, mode: .place, leftAt: time(11, 0))]),
            ]
            try services.attendance.save(changes, of: meeting, by: fixture.actor(.clerk))
        }
        let stored = try fixture.sheet(meeting).sitting.attendances
        #expect(stored.filter { $0.member == one } == [gone])
        #expect(stored.first { $0.member == other }?.leftAt == time(11, 0))
    }

    @Test("after the end a change needs a reason, which is kept")
    func afterClosing() throws {
        let fixture = try Fixture()
        let opened = try fixture.openMeeting()
        let clerk = fixture.actor(.clerk)
        try fixture.write {
            try $0.days.close(opened.meeting, at: time(11, 0), leavesUndecided: true, by: clerk)
        }
        let member = fixture.members[3]
        let change = AttendanceChange(
            member: member, seen: [try Attendance(member: member, mode: .place)],
            stays: [try Attendance(member: member, mode: .absent)])
        #expect(throws: MeetingError.reasonNeededAfterClose) {
            try fixture.write { try $0.attendance.save([change], of: opened.meeting, by: clerk) }
        }
        try fixture.write {
            try $0.attendance.save([change], of: opened.meeting, reason: "受付簿と照合", by: clerk)
        }
        let last = try fixture.history(of: .meeting(opened.meeting)).last
        #expect(last == "委員えとう委員の出席を「会場」から「欠席」にしました。理由: 受付簿と照合")
    }

    @Test("where no office holder is there, somebody who is there is elected to preside")
    func elected() throws {
        let fixture = try Fixture(rules: VotingRules(chairVote: .never))
        let meeting = try fixture.stagedMeeting(on: day(2022, 7, 28))
        try fixture.attend(meeting, place: 2..<16, absent: 0..<2)
        let clerk = fixture.actor(.clerk)
        #expect(try fixture.sheet(meeting).sitting.presider(at: time(10, 0), fixture.sheet(meeting).rules) == nil)
        #expect(throws: MeetingError.notPresent) {
            try fixture.write { try $0.attendance.electChair(fixture.members[0], of: meeting, by: clerk) }
        }
        try fixture.write { try $0.attendance.electChair(fixture.members[5], of: meeting, by: clerk) }
        let sheet = try fixture.sheet(meeting)
        #expect(sheet.sitting.presider(at: time(10, 0), sheet.rules) == .elected(fixture.members[5]))
        #expect(sheet.sitting.electorate(at: time(10, 0), sheet.rules).mayVote(.never) == 13)
    }

    @Test("once the meeting has ended nobody is elected to preside any more")
    func electedTooLate() throws {
        let fixture = try Fixture()
        let opened = try fixture.openMeeting()
        let clerk = fixture.actor(.clerk)
        try fixture.write {
            try $0.days.close(opened.meeting, at: time(11, 0), leavesUndecided: true, by: clerk)
        }
        #expect(throws: MeetingError.alreadyClosed(at: time(11, 0))) {
            try fixture.write { try $0.attendance.electChair(fixture.members[5], of: opened.meeting, by: clerk) }
        }
    }

    private func save(
        _ fixture: Fixture, _ meeting: MeetingID, _ member: MemberID, seen: [Attendance], stays: [Attendance]
    ) throws {
        try fixture.write {
            try $0.attendance.save(
                [AttendanceChange(member: member, seen: seen, stays: stays)], of: meeting, by: fixture.actor(.clerk))
        }
    }
}
