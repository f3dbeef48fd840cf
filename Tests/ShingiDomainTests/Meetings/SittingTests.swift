import Testing

@testable import ShingiDomain

@Suite("The minute for which the screen shows who is there")
struct SittingTests {
    private func sitting(_ state: MeetingState, opened: Int? = nil, arrivals: [Int] = []) throws -> Sitting {
        var meeting = Example.meeting(1, Example.day, state)
        meeting.openedAt = opened.map(TimeOfDay.init(minutes:))
        meeting.closedAt = state == .closed ? TimeOfDay(minutes: 676) : nil
        let stays = try arrivals.map {
            try Attendance(member: MemberID(1), mode: .web, arrivedAt: TimeOfDay(minutes: $0))
        }
        return Sitting(meeting: meeting, register: Register(terms: [], appointments: []), attendances: stays)
    }

    private func clock(_ minutes: Int, on date: CivilDate = Example.day) -> Instant {
        Instant(date, TimeOfDay(minutes: minutes))
    }

    @Test("while it goes on that is now, and never before the opening")
    func now() throws {
        let open = try sitting(.open, opened: 600, arrivals: [700])
        #expect(open.moment(at: clock(650)).minutesSinceMidnight == 650)
        #expect(open.moment(at: clock(590)).minutesSinceMidnight == 600)
    }

    @Test("recorded on another day, or rehearsed hours before, it is the last minute noted")
    func afterwards() throws {
        let open = try sitting(.open, opened: 600, arrivals: [620, 610])
        let next = CivilDate(unchecked: 2022, 7, 29)
        #expect(open.moment(at: clock(30, on: next)).minutesSinceMidnight == 620)
        #expect(open.moment(at: clock(120)).minutesSinceMidnight == 620)
    }

    @Test("before the opening it is the planned beginning, after the end the end")
    func ends() throws {
        #expect(try sitting(.planned).moment(at: clock(540)).minutesSinceMidnight == 599)
        #expect(try sitting(.planned).moment(at: clock(605)).minutesSinceMidnight == 605)
        #expect(try sitting(.closed, opened: 600).moment(at: clock(900)).minutesSinceMidnight == 676)
    }

    @Test("stays of one member that can't all be are refused")
    func stays() throws {
        let member = MemberID(1)
        let morning = try Attendance(member: member, mode: .place, leftAt: TimeOfDay(minutes: 630))
        let back = try Attendance(member: member, mode: .web, arrivedAt: TimeOfDay(minutes: 630))
        try Attendance.check([back, morning])
        let early = try Attendance(member: member, mode: .web, arrivedAt: TimeOfDay(minutes: 629))
        #expect(throws: MeetingError.overlappingStays) { try Attendance.check([morning, early]) }
        let away = try Attendance(member: member, mode: .absent)
        #expect(throws: MeetingError.absentWithTimes) { try Attendance.check([morning, away]) }
        #expect(morning.text == "会場(10:30まで)")
    }

    @Test("who comes in while the meeting goes on arrives now, unless a time is given")
    func arrivingNow() throws {
        let member = MemberID(1)
        let web = try Attendance(member: member, mode: .web)
        let away = try Attendance(member: member, mode: .absent)
        let moment = TimeOfDay(minutes: 640)
        let open = Example.meeting()
        #expect(try Attendance.noted([web], before: [away], in: open, at: moment).map(\.arrivedAt) == [moment])
        #expect(try Attendance.noted([web], before: [], in: open, at: moment).map(\.arrivedAt) == [moment])
        let place = try Attendance(member: member, mode: .place)
        #expect(try Attendance.noted([web], before: [place], in: open, at: moment) == [web])
        let planned = Example.meeting(1, Example.day, .planned)
        #expect(try Attendance.noted([web], before: [], in: planned, at: moment) == [web])
    }

    @Test("a correction says where and what, and changes something")
    func erratum() throws {
        #expect(throws: MeetingError.emptyErratum) {
            try Erratum(caseID: CaseID(1), place: "個票", before: "", after: "紙")
        }
        #expect(throws: MeetingError.erratumChangesNothing) {
            try Erratum(caseID: CaseID(1), place: "個票", before: "紙", after: "紙")
        }
    }
}
