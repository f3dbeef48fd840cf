import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct OpinionServiceTests {
    private let fixture: Fixture
    private let subject: CaseID
    private let meeting: MeetingID

    init() throws {
        fixture = try Fixture()
        subject = try fixture.acceptedCase()
        meeting = try fixture.release([subject])
        let id = subject
        try fixture.write {
            try $0.connection.execute(
                "UPDATE cases SET state = 'on_agenda' WHERE id = ?", [.integer(id.rawValue)])
        }
    }

    @discardableResult
    private func write(
        _ origin: OpinionOrigin, matter: MatterID? = nil, by role: Role = .secretariat
    ) throws -> OpinionID {
        let entry = OpinionEntry(matter: matter, origin: origin, text: "どこに残るのか。")
        return try fixture.write { try $0.opinions.write(entry, on: subject, by: fixture.actor(role)) }
    }

    private func lines(_ actor: Actor) throws -> [OpinionLine] {
        try fixture.read { try $0.opinions.about(subject, for: actor).lines }
    }

    private func answer(_ id: OpinionID, _ text: String = "残しません。", seen: Int = 0, by role: Role = .department) throws {
        _ = try fixture.write { try $0.opinions.answer(id, text, seen: seen, by: fixture.actor(role)) }
    }

    private func call(closing date: CivilDate, shownTo audience: OpinionAudience = .members, version: Int = 0) throws {
        let call = try OpinionCall(meeting: meeting, heldOn: day(2022, 8, 30), closesOn: date, shownTo: audience)
        try fixture.write { try $0.opinions.call(call, version: version, by: fixture.actor(.secretariat)) }
    }

    /// Another member of the council, with an account of its own.
    private var otherMember: Actor {
        Actor(
            accountID: fixture.account(.administrator), name: "別の委員", councilID: fixture.council, roles: [.member],
            memberID: fixture.members[5])
    }

    @Test("an adviser's remark is answered; a sheet changed after that marks the answer, and a new one clears the mark")
    func outdated() throws {
        let matters = try fixture.matters(of: subject)
        let id = try write(.adviser("情報セキュリティアドバイザー", meeting), matter: matters[1])
        #expect(try lines(fixture.actor(.department)).map(\.standing) == [.unanswered])
        try answer(id)
        #expect(try lines(fixture.actor(.department)).map(\.standing) == [.answered])
        try correct(matters[0])
        #expect(try lines(fixture.actor(.department)).map(\.standing) == [.answered])
        try correct(matters[1])
        let line = try #require(try lines(fixture.actor(.member)).first)
        #expect(line.standing == .outdated && line.answers.map(\.isOutdated) == [true])
        try answer(id, "今の個票のとおり、残しません。", seen: 1)
        let again = try #require(try lines(fixture.actor(.member)).first)
        #expect(again.standing == .answered && again.answers.map(\.isOutdated) == [true, false])
    }

    @Test("what waits for an answer is found: unanswered, and answered before the sheet changed")
    func owed() throws {
        let department = fixture.actor(.department)
        func owed() throws -> Int {
            try fixture.read { try $0.opinions.list(OpinionQuery(), for: department).rows.count }
        }
        let whole = try write(.adviser("アドバイザー", nil))
        let single = try write(.adviser("アドバイザー", nil), matter: fixture.matters(of: subject)[0])
        #expect(try owed() == 2)
        try answer(whole)
        try answer(single)
        #expect(try owed() == 0)
        try correct(fixture.matters(of: subject)[1])
        #expect(try owed() == 1)
        try correct(fixture.matters(of: subject)[0])
        #expect(try owed() == 2)
        let all = try fixture.read { try $0.opinions.list(OpinionQuery(standing: .all), for: department).rows }
        #expect(all.map(\.standing) == [.outdated, .outdated])
        #expect(throws: RightsError.forbidden(.readOpinionRegister)) {
            try fixture.read { try $0.opinions.list(OpinionQuery(), for: fixture.actor(.member)) }
        }
    }

    @Test("a member's opinion is the secretariat's and the department's until the deadline, then all members'")
    func deadline() throws {
        try call(closing: day(2022, 8, 1))
        try write(.beforeMeeting(fixture.members[2], meeting), by: .member)
        for role in [Role.secretariat, .department, .member] { #expect(try lines(fixture.actor(role)).count == 1) }
        #expect(try lines(otherMember).isEmpty)
        fixture.clock.move(to: Instant(day(2022, 8, 2), time(9, 0)))
        #expect(try lines(otherMember).count == 1)
        #expect(throws: OpinionError.closed(day(2022, 8, 1))) {
            try write(.beforeMeeting(fixture.members[2], meeting), by: .member)
        }
        try call(closing: day(2022, 8, 1), shownTo: .secretariat, version: 1)
        #expect(try lines(otherMember).isEmpty)
        #expect(throws: ServiceError.conflict(current: 2)) { try call(closing: day(2022, 8, 20), version: 1) }
    }

    @Test("a member speaks for itself, ahead of the meeting; the staff write down what was said there")
    func voices() throws {
        #expect(throws: ServiceError.forbidden) {
            try write(.beforeMeeting(fixture.members[3], meeting), by: .member)
        }
        #expect(throws: ServiceError.forbidden) { try write(.adviser("私", nil), by: .member) }
        #expect(throws: OpinionError.notHeld) { try write(.atMeeting(fixture.members[3], meeting), by: .clerk) }
        try fixture.write {
            try $0.connection.execute("UPDATE meetings SET state = 'open', opened_at = '14:00'")
        }
        try write(.atMeeting(fixture.members[3], meeting), by: .clerk)
        #expect(try lines(otherMember).map(\.author) == ["委員えとう"])
        #expect(throws: OpinionError.meetingBegun) {
            try write(.beforeMeeting(fixture.members[2], meeting), by: .member)
        }
    }

    @Test("an opinion is taken back by its author until it is answered, and stays on record for the staff")
    func retraction() throws {
        let id = try write(.beforeMeeting(fixture.members[2], meeting), by: .member)
        #expect(throws: ServiceError.notFound) { try fixture.write { try $0.opinions.retract(id, by: otherMember) } }
        _ = try fixture.write { try $0.opinions.retract(id, by: fixture.actor(.member)) }
        #expect(try lines(fixture.actor(.member)).isEmpty)
        #expect(try lines(fixture.actor(.secretariat)).map(\.standing) == [.retracted])
        let answered = try write(.beforeMeeting(fixture.members[2], meeting), by: .member)
        try answer(answered)
        #expect(throws: OpinionError.alreadyAnswered) {
            try fixture.write { try $0.opinions.retract(answered, by: fixture.actor(.member)) }
        }
    }

    @Test("two answers are never given unseen, and nobody answers for another department")
    func answering() throws {
        let id = try write(.adviser("アドバイザー", nil))
        try answer(id)
        #expect(throws: ServiceError.conflict(current: 1)) { try answer(id, "重ねた回答") }
        #expect(throws: OpinionError.empty) { try answer(id, " ", seen: 1) }
        #expect(throws: RightsError.forbidden(.answerOpinions)) { try answer(id, seen: 1, by: .clerk) }
        let other = Actor(
            accountID: fixture.account(.department), name: "別の課", councilID: fixture.council, roles: [.department],
            departmentIDs: [fixture.departments[1]])
        #expect(throws: ServiceError.notFound) {
            try fixture.write { try $0.opinions.answer(id, "よその課です。", seen: 1, by: other) }
        }
        #expect(throws: (any Error).self) {
            try fixture.write { try $0.connection.execute("UPDATE opinion_answers SET text = '書換え'") }
        }
    }

    @Test("nobody of another council sees or writes any")
    func stranger() throws {
        let id = try write(.adviser("アドバイザー", nil))
        let stranger = try fixture.stranger()
        #expect(throws: ServiceError.notFound) { try lines(stranger) }
        #expect(throws: ServiceError.notFound) {
            try fixture.write { try $0.opinions.answer(id, "よそ者です。", seen: 0, by: stranger) }
        }
        #expect(throws: ServiceError.notFound) { try fixture.read { try $0.opinions.at(meeting, for: stranger) } }
    }

    /// Writes a sheet anew, as a correction does.
    private func correct(_ matter: MatterID) throws {
        let id = subject
        try fixture.write { services in
            guard var sheet = try services.connection.sheets(of: id).first(where: { $0.matter == matter }) else {
                return
            }
            sheet.version += 1
            sheet.content["reason"] = .text("第\(sheet.version)版")
            try services.connection.updateSheet(sheet)
        }
    }
}
