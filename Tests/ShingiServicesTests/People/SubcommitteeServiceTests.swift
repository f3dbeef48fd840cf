import SQLite
import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Subcommittees and their meetings")
struct SubcommitteeServiceTests {
    @Test("of five members three make a quorum and votes are theirs, whoever else sits on the council")
    func quorum() throws {
        let fixture = try Fixture()
        let body = try fixture.subcommittee(members: 3..<8, chair: 3)
        let id = try fixture.meeting(of: body, on: day(2022, 7, 28))
        let clerk = fixture.actor(.clerk)
        try fixture.items(["運用状況"], .report, in: id)
        let detail = try fixture.read { try $0.meetings.detail(id, for: clerk) }
        #expect(detail.meeting.title == "情報公開部会 第13期第1回")
        #expect(detail.attendance.standing.members == 5)
        #expect(detail.attendance.standing.required == 3)
        #expect(throws: MeetingError.notAMember) { try fixture.attend(id, place: 0..<1, absent: 0..<0) }
        try fixture.attend(id, place: 3..<5, absent: 7..<8)
        #expect(throws: MeetingError.self) {
            try fixture.write { try $0.days.open(id, at: time(10, 0), by: clerk) }
        }
        try fixture.attend(id, place: 5..<6, absent: 0..<0)
        try fixture.write { try $0.days.open(id, at: time(10, 0), by: clerk) }
        let sheet = try fixture.sheet(id)
        #expect(sheet.members.map(\.id) == Array(fixture.members[3..<8]))
        #expect(sheet.sitting.presider(at: time(10, 0), sheet.rules) == .office(fixture.members[3], .chair))
        let voters = sheet.sitting.voters(at: time(10, 0), sheet.rules)
        #expect(voters == Set(fixture.members[4..<6]))
    }

    @Test("who is not on it neither answers whether to come nor votes in writing, nor finds it in the calendar")
    func others() throws {
        let fixture = try Fixture()
        let body = try fixture.subcommittee(members: 3..<8, chair: 3)
        let id = try fixture.meeting(of: body, on: day(2022, 9, 1))
        let (inside, outside) = (fixture.member(4), fixture.member(2))
        #expect(throws: AttendanceReplyError.notAMember) {
            try fixture.write { try $0.attendanceReplies.answer(.place, remark: "", to: id, by: outside) }
        }
        try fixture.write { try $0.attendanceReplies.answer(.place, remark: "", to: id, by: inside) }
        let board = try fixture.read { try $0.attendanceReplies.board(id, for: fixture.actor(.secretariat)) }
        #expect(board.lines.count == 5)
        #expect(board.forecast.announced.required == 3)
        #expect(try fixture.read { try $0.connection.nextMeeting(for: inside)?.id } == id)
        #expect(try fixture.read { try $0.connection.nextMeeting(for: outside) } == nil)
        try fixture.items(["一"], .report, in: id)
        try fixture.write { try $0.agendas.release(id, by: fixture.actor(.secretariat)) }
        #expect(try fixture.read { try $0.connection.calendarMeetings(for: inside).map(\.id) } == [id])
        #expect(try fixture.read { try $0.connection.calendarMeetings(for: outside) }.isEmpty)
    }

    @Test("a written meeting asks its members alone and counts by their number")
    func written() throws {
        let fixture = try Fixture()
        let body = try fixture.subcommittee(members: 3..<8, chair: 3)
        let secretariat = fixture.actor(.secretariat)
        let subject = try fixture.acceptedCase()
        let id = try fixture.write { services in
            let id = try services.meetings.plan(
                MeetingPlan(
                    date: day(2022, 9, 1), startsAt: time(17, 0), place: "書面", form: .written),
                of: body, by: secretariat)
            _ = try services.agendas.addCase(subject, to: id, by: secretariat)
            try services.writtenMeetings.release(
                id, closesAt: services.now.adding(seconds: 86_400), names: .members, by: secretariat)
            return id
        }
        try fixture.answer(id, .inFavour, by: 4)
        #expect(throws: (any Error).self) { try fixture.answer(id, .inFavour, by: 2) }
        let detail = try fixture.written(id, secretariat)
        #expect(detail.meeting.title == "情報公開部会 第13期第1回")
        #expect(detail.members.map(\.id) == Array(fixture.members[3..<8]))
        #expect(detail.electorate.inOffice == Array(fixture.members[3..<8]))
    }

    @Test("council and subcommittee count their meetings apart, and a moved meeting keeps its title")
    func apart() throws {
        let fixture = try Fixture()
        let body = try fixture.subcommittee(members: 3..<8, chair: 3)
        let titles = try [nil, body, body, nil].enumerated().map { index, body in
            let date = day(2022, 9, 1 + index)
            let id = try body.map { try fixture.meeting(of: $0, on: date) } ?? fixture.plannedMeeting(on: date)
            return try fixture.read { try $0.meetings.find(id, for: fixture.actor(.secretariat)).title }
        }
        #expect(titles == ["第13期第1回", "情報公開部会 第13期第1回", "情報公開部会 第13期第2回", "第13期第2回"])
        let moved = try fixture.read { try $0.connection.plannedMeetings(of: fixture.council)[1] }
        try fixture.write { services in
            try services.meetings.update(
                moved.id, Fixture.plan(on: day(2022, 9, 20)), version: moved.version,
                by: fixture.actor(.secretariat))
        }
        let stays = try fixture.read { try $0.meetings.find(moved.id, for: fixture.actor(.secretariat)) }
        #expect(stays.title == "情報公開部会 第13期第1回")
        #expect(stays.subcommittee == body)
    }

    @Test("council and subcommittee each confirm the minutes of their own last meeting")
    func minutes() throws {
        let fixture = try Fixture()
        let secretariat = fixture.actor(.secretariat)
        let body = try fixture.subcommittee(members: 3..<8, chair: 3)
        let held = [try fixture.plannedMeeting(), try fixture.meeting(of: body, on: day(2022, 9, 2))]
        try fixture.write { services in
            try services.connection.execute(
                "UPDATE meetings SET state = 'closed', opened_at = '10:00', closed_at = '11:00' WHERE id IN (?, ?)",
                held.map { .integer($0.rawValue) })
        }
        let next = [
            try fixture.plannedMeeting(on: day(2022, 10, 6)), try fixture.meeting(of: body, on: day(2022, 10, 5)),
        ]
        let titles = try next.map { id in
            try fixture.read { try $0.meetings.detail(id, for: secretariat).agenda?.map(\.item.title) ?? [] }
        }
        #expect(titles[0] == ["第13期第1回の会議録(案)の確認について"])
        #expect(titles[1] == ["情報公開部会 第13期第1回の会議録(案)の確認について"])
    }

    @Test("it meets on days on which it exists and somebody is on it")
    func refused() throws {
        let fixture = try Fixture()
        let secretariat = fixture.actor(.secretariat)
        let body = try fixture.subcommittee(members: 3..<3, chair: 3)
        #expect(throws: SubcommitteeError.noMembers("情報公開部会", day(2022, 9, 1))) {
            try fixture.meeting(of: body, on: day(2022, 9, 1))
        }
        let record = try fixture.read { try $0.subcommittees.find(body, for: secretariat) }
        #expect(throws: SubcommitteeError.notInForce("情報公開部会", record.value.subcommittee.period)) {
            try fixture.meeting(of: body, on: day(2022, 6, 30))
        }
        let other = try fixture.subcommittee(members: 3..<8, chair: 3, name: "個人情報保護部会")
        try fixture.meeting(of: other, on: day(2022, 9, 1))
        let found = try fixture.read { try $0.subcommittees.find(other, for: secretariat) }
        let end = try #require(
            OpenPeriod(day(2022, 7, 1), day(2022, 8, 31)))
        #expect(throws: SubcommitteeError.periodLeavesOut(day(2022, 9, 1))) {
            try fixture.write {
                try $0.subcommittees.update(
                    other, SubcommitteeEntry(name: "個人情報保護部会", chairTitle: "部会長", remit: "", period: end),
                    version: found.version, by: secretariat)
            }
        }
    }

    @Test(
        "the register is the secretariat's; another council's does not exist; the data file refuses a membership twice")
    func rights() throws {
        let fixture = try Fixture()
        let body = try fixture.subcommittee(members: 3..<8, chair: 3)
        for role in [Role.clerk, .department, .member] {
            #expect(throws: RightsError.forbidden(.manageMembers)) {
                try fixture.read { _ = try $0.subcommittees.list(for: fixture.actor(role)) }
            }
        }
        let stranger = try fixture.stranger()
        #expect(throws: ServiceError.notFound) {
            try fixture.read { _ = try $0.subcommittees.find(body, for: stranger) }
        }
        #expect(throws: ServiceError.notFound) {
            try fixture.write {
                try $0.meetings.plan(
                    Fixture.plan(on: day(2022, 9, 1)), of: body, by: stranger)
            }
        }
        #expect(throws: DatabaseError.self) {
            try fixture.write { services in
                try services.connection.execute(
                    """
                    INSERT INTO subcommittee_memberships (subcommittee_id, member_id, starts_on)
                    SELECT subcommittee_id, member_id, '2022-08-01' FROM subcommittee_memberships LIMIT 1
                    """)
            }
        }
    }

    @Test("who leaves is not asked to later meetings, and the change of the quorum follows")
    func leaving() throws {
        let fixture = try Fixture()
        let secretariat = fixture.actor(.secretariat)
        let body = try fixture.subcommittee(members: 3..<8, chair: 3)
        let id = try fixture.meeting(of: body, on: day(2022, 9, 1))
        let lines = try fixture.read { try $0.subcommittees.find(body, for: secretariat).value.lines }
        for line in lines.suffix(2) {
            try fixture.write {
                try $0.subcommittees.end(
                    line.membership.id, on: day(2022, 8, 31), by: secretariat)
            }
        }
        let standing = try fixture.read { try $0.meetings.detail(id, for: secretariat).attendance.standing }
        #expect(standing.members == 3)
        #expect(standing.required == 2)
        #expect(throws: SubcommitteeError.self) {
            try fixture.write {
                try $0.subcommittees.end(
                    lines[0].membership.id, on: day(2022, 6, 1), by: secretariat)
            }
        }
        #expect(try fixture.history(of: .subcommittee(body)).last?.hasSuffix("令和4年8月31日で終えました。") == true)
    }
}

extension Fixture {
    /// 情報公開部会 since 1 July 2022, with members of the council by their places in the register.
    func subcommittee(
        members places: Range<Int>, chair: Int, name: String = "情報公開部会"
    ) throws -> SubcommitteeID {
        let (secretariat, members) = (actor(.secretariat), members)
        return try write { services in
            guard let period = OpenPeriod(day(2022, 7, 1)) else { throw ServiceError.notFound }
            let id = try services.subcommittees.create(
                SubcommitteeEntry(name: name, chairTitle: "部会長", remit: "", period: period), by: secretariat)
            for place in places {
                try services.subcommittees.join(
                    id,
                    SubcommitteeMembershipEntry(
                        member: members[place], office: place == chair ? .chair : nil, period: period),
                    by: secretariat)
            }
            return id
        }
    }

    @discardableResult
    func meeting(of body: SubcommitteeID, on date: CivilDate) throws -> MeetingID {
        let secretariat = actor(.secretariat)
        return try write { try $0.meetings.plan(Self.plan(on: date), of: body, by: secretariat) }
    }
}
