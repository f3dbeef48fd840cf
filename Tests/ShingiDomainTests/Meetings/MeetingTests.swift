import Testing

@testable import ShingiDomain

@Suite("The life of a meeting")
struct MeetingTests {
    private let met = Example.standing(members: 16, present: 15)

    @Test("a meeting opens with a quorum and closes after it opened")
    func life() throws {
        var meeting = Example.meeting(1, Example.day, .planned)
        try meeting.open(at: Example.nine, met)
        #expect(meeting.state.label == "開会中")
        #expect(throws: MeetingError.closesBeforeOpening(Example.nine)) {
            try meeting.close(at: TimeOfDay(minutes: 598))
        }
        try meeting.close(at: TimeOfDay(minutes: 676))
        #expect(meeting.closedAt?.iso == "11:16")
        #expect(throws: MeetingError.alreadyClosed(at: meeting.closedAt)) { try meeting.requireOpen() }
    }

    @Test("a meeting without a quorum does not open")
    func noQuorum() {
        var meeting = Example.meeting(1, Example.day, .planned)
        let error = #expect(throws: MeetingError.self) {
            try meeting.open(at: Example.nine, Example.standing(members: 16, present: 8))
        }
        #expect(error?.message == "定足数9名、出席8名、不成立（あと1名）。定足数に満たないため開会できません。出席を確かめてから、もう一度開会してください。")
        #expect(meeting.state == .planned)
    }

    @Test("a meeting opened twice says when it was opened")
    func openedTwice() throws {
        var meeting = Example.meeting(1, Example.day, .planned)
        try meeting.open(at: Example.nine, met)
        let error = #expect(throws: MeetingError.self) { try meeting.open(at: Example.nine, met) }
        #expect(error?.message == "会議はすでに開会しています(09:59)。")
    }

    @Test("attendance of a closed meeting changes only with a reason")
    func attendance() throws {
        let closed = Example.meeting(1, Example.day, .closed)
        #expect(throws: MeetingError.reasonNeededAfterClose) { try closed.requireAttendanceOpen(reason: nil) }
        try closed.requireAttendanceOpen(reason: "記録漏れ")
        try Example.meeting(1, Example.day, .planned).requireAttendanceOpen(reason: nil)
    }

    @Test("only members in office attend, and by Web only where that is offered")
    func stays() throws {
        var meeting = Example.meeting()
        let stay = try Attendance(member: MemberID(1), mode: .web)
        try meeting.check(stay, inOffice: [MemberID(1)])
        #expect(throws: MeetingError.notAMember) { try meeting.check(stay, inOffice: [MemberID(2)]) }
        meeting.form = .inPerson
        #expect(throws: MeetingError.webNotOffered) { try meeting.check(stay, inOffice: [MemberID(1)]) }
    }

    @Test("closed doors state their reason")
    func openness() throws {
        #expect(throws: MeetingError.closedWithoutReason) { try Openness.make(isClosed: true, reason: " ") }
        #expect(try Openness.make(isClosed: true, reason: "条例第7条第5号").reason == "条例第7条第5号")
        #expect(try Openness.make(isClosed: false, reason: "").label == "公開")
    }

    @Test("observers can't be fewer than none")
    func observers() throws {
        var meeting = Example.meeting()
        #expect(throws: MeetingError.negativeObservers) { try meeting.count(observers: -1) }
        try meeting.count(observers: 2)
        #expect(meeting.observers == 2)
    }
}
