import SQLite
import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Calling the members together")
struct PlanningServiceTests {
    @Test("a member answers and changes the answer; the secretariat notes a call; all of it stays on record")
    func replies() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let member = fixture.actor(.member)
        let own = try #require(member.memberID)
        try fixture.write { try $0.attendanceReplies.answer(.undecided, remark: "", to: id, by: member) }
        try fixture.write { try $0.attendanceReplies.answer(.web, remark: "10時半から", to: id, by: member) }
        let told = try AttendanceReply(member: fixture.members[0], answer: .place, channel: .phone)
        try fixture.write { try $0.attendanceReplies.note(told, to: id, by: fixture.actor(.clerk)) }
        let board = try fixture.read { try $0.attendanceReplies.board(id, for: fixture.actor(.secretariat)) }
        #expect(board.forecast.announced.present == 2)
        #expect(board.forecast.silent == 14)
        let line = try #require(board.lines.first { $0.member.id == own })
        #expect(line.history.map(\.reply.answer) == [.web, .undecided])
        #expect(board.lines.first { $0.member.id == fixture.members[0] }?.history[0].reply.channel == .phone)
        #expect(try fixture.history(of: .meeting(id)).last?.hasSuffix("の出欠を「出席(会場)」としました(電話で受けた回答)。") == true)
        #expect(throws: DatabaseError.self) {
            try fixture.write { try $0.connection.execute("UPDATE attendance_replies SET answer = 'absent'") }
        }
    }

    @Test("a member answers for itself alone and sees nobody else's answer")
    func rights() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let other = try AttendanceReply(member: fixture.members[0], answer: .absent, channel: .phone)
        #expect(throws: RightsError.forbidden(.noteAttendanceReplies)) {
            try fixture.write { try $0.attendanceReplies.note(other, to: id, by: fixture.actor(.member)) }
        }
        #expect(throws: ServiceError.notFound) {
            try fixture.read { _ = try $0.attendanceReplies.board(id, for: fixture.actor(.member)) }
        }
        let stranger = try fixture.stranger([.secretariat])
        #expect(throws: ServiceError.notFound) {
            try fixture.write { try $0.attendanceReplies.note(other, to: id, by: stranger) }
        }
    }

    @Test("the forecast goes by the rules in force on the meeting's day")
    func rulesOfTheDay() throws {
        let fixture = try Fixture()
        let before = try fixture.plannedMeeting(on: day(2022, 9, 1))
        let after = try fixture.plannedMeeting(on: day(2022, 11, 1))
        let share = QuorumRule(.inOffice, .twoThirds)
        try fixture.write {
            try $0.votingRules.add(
                VotingRules(quorum: share), from: day(2022, 10, 1), by: fixture.actor(.administrator))
        }
        let required = { (id: MeetingID) in
            try fixture.read {
                try $0.attendanceReplies.board(id, for: fixture.actor(.secretariat)).forecast.announced.required
            }
        }
        #expect(try required(before) == 9)
        #expect(try required(after) == 11)
    }

    @Test("a notice is kept as it was sent; the deadline it names binds the members; a changed plan wants another one")
    func notices() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let secretariat = fixture.actor(.secretariat)
        #expect(throws: ServiceError.notFound) {
            try fixture.read { _ = try $0.notices.board(id, for: fixture.actor(.member)) }
        }
        let meeting = try fixture.read { try $0.meetings.find(id, for: secretariat) }
        let order = try NoticeOrder(date: day(2022, 7, 28), replyBy: day(2022, 8, 25), for: meeting)
        try fixture.write { try $0.notices.send(order, for: id, by: secretariat) }
        let board = try fixture.read { try $0.notices.board(id, for: fixture.actor(.member)) }
        #expect(board.sent.map(\.kind) == [.invitation])
        #expect(!board.isStale)
        fixture.clock.move(to: Instant(day(2022, 8, 26), time(9, 0)))
        #expect(throws: AttendanceReplyError.late(day(2022, 8, 25))) {
            try fixture.write {
                try $0.attendanceReplies.answer(.place, remark: "", to: id, by: fixture.actor(.member))
            }
        }
        var plan = Fixture.plan(on: day(2022, 9, 8))
        plan.place = "別館"
        try fixture.write { [plan] in try $0.meetings.update(id, plan, version: 1, by: secretariat) }
        let stale = try fixture.read { try $0.notices.board(id, for: secretariat) }
        #expect(stale.isStale)
        #expect(stale.sent[0].notice.mail.contains("中央館8階特別会議室"))
        let changed = try fixture.read { try $0.meetings.find(id, for: secretariat) }
        try fixture.write {
            try $0.notices.send(NoticeOrder(date: day(2022, 8, 26), for: changed), for: id, by: secretariat)
        }
        let again = try fixture.read { try $0.notices.board(id, for: secretariat) }
        #expect(again.sent.map(\.kind) == [.change, .invitation])
        #expect(again.sent[0].notice.mail.contains("別館"))
    }

    @Test("a meeting that is called off lets its cases wait again and hands on what was due at it")
    func cancelled() throws {
        let fixture = try Fixture()
        let first = try fixture.plannedMeeting()
        let second = try fixture.plannedMeeting(on: day(2022, 10, 6))
        let subject = try fixture.acceptedCase()
        try fixture.place(subject, on: first)
        let secretariat = fixture.actor(.secretariat)
        #expect(throws: MeetingPlanError.reasonMissing) {
            try fixture.write { try $0.meetings.cancel(first, reason: " ", version: 1, by: secretariat) }
        }
        try fixture.write { try $0.meetings.cancel(first, reason: "台風のため", version: 1, by: secretariat) }
        let meeting = try fixture.read { try $0.meetings.find(first, for: secretariat) }
        #expect(meeting.state == .cancelled)
        #expect(meeting.cancellation == "台風のため")
        try fixture.place(subject, on: second)
        #expect(throws: AgendaError.agendaFixed(.cancelled)) {
            try fixture.items(["追加"], .report, in: first)
        }
        #expect(try fixture.read { try $0.connection.plannedMeetings(of: fixture.council).map(\.id) } == [second])
    }

    @Test("of two people who call a meeting off or move it the second is told")
    func conflict() throws {
        let fixture = try Fixture()
        var plan = Fixture.plan(on: day(2022, 9, 1))
        plan.reserveDate = day(2022, 9, 8)
        let secretariat = fixture.actor(.secretariat)
        let id = try fixture.write { [plan] in try $0.meetings.plan(plan, by: secretariat) }
        try fixture.write { try $0.meetings.postpone(id, version: 1, by: secretariat) }
        #expect(try fixture.read { try $0.meetings.find(id, for: secretariat).date } == day(2022, 9, 8))
        #expect(throws: ServiceError.conflict(current: 2)) {
            try fixture.write { try $0.meetings.cancel(id, reason: "台風のため", version: 1, by: secretariat) }
        }
    }

    @Test(
        "an answer is about one day: a meeting that is moved is answered about anew, with no deadline until the next notice"
    )
    func moved() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let (secretariat, member) = (fixture.actor(.secretariat), fixture.actor(.member))
        let meeting = try fixture.read { try $0.meetings.find(id, for: secretariat) }
        let order = try NoticeOrder(date: day(2022, 7, 28), replyBy: day(2022, 8, 25), for: meeting)
        try fixture.write { try $0.notices.send(order, for: id, by: secretariat) }
        try fixture.write { try $0.attendanceReplies.answer(.place, remark: "", to: id, by: member) }
        try fixture.write {
            try $0.meetings.update(id, Fixture.plan(on: day(2022, 9, 8)), version: meeting.version, by: secretariat)
        }
        let board = { try fixture.read { try $0.attendanceReplies.board(id, for: secretariat) } }
        #expect(try board().forecast.silent == 16)
        #expect(try board().deadline == nil)
        fixture.clock.move(to: Instant(day(2022, 8, 26), time(9, 0)))
        try fixture.write { try $0.attendanceReplies.answer(.absent, remark: "", to: id, by: member) }
        let line = try #require(try board().lines.first { $0.member.id == member.memberID })
        #expect(line.latest?.reply.answer == .absent)
        #expect(line.earlier.map(\.heldOn) == [day(2022, 9, 1)])
    }

    @Test("a feed has what its person may know; a renewed address shuts the old one, a disabled account its own")
    func feeds() throws {
        let fixture = try Fixture()
        let told = try fixture.plannedMeeting()
        try fixture.plannedMeeting(on: day(2022, 10, 6))
        let (secretariat, member) = (fixture.actor(.secretariat), fixture.actor(.member))
        try fixture.items(["一"], .report, in: told)
        try fixture.write { try $0.agendas.release(told, by: secretariat) }
        for actor in [secretariat, member] { try fixture.write { try $0.calendars.renew(by: actor) } }
        let token = { (actor: Actor) in try fixture.read { try $0.calendars.token(for: actor) } ?? "" }
        let entries = { (token: String) in try fixture.read { try $0.calendars.feed(token).entries.map(\.meeting.id) } }
        #expect(try entries(token(secretariat)).count == 2)
        let old = try token(member)
        #expect(try entries(old) == [told])
        #expect(old.count >= 43)
        try fixture.write { try $0.calendars.renew(by: member) }
        #expect(throws: ServiceError.notFound) { try entries(old) }
        #expect(throws: ServiceError.notFound) { try entries("x") }
        try fixture.write {
            try $0.connection.execute(
                "UPDATE accounts SET disabled_at = ? WHERE id = ?",
                [.text($0.now.iso), .integer(member.accountID.rawValue)])
        }
        let shut = try token(member)
        #expect(throws: ServiceError.notFound) { try entries(shut) }
    }
}
