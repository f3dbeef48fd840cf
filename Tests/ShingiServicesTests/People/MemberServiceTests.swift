import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct MemberServiceTests {
    private let term13 = period(day(2022, 7, 1), day(2024, 6, 30))

    private func appointments(_ fixture: Fixture, _ member: Int) throws -> [Appointment] {
        try fixture.read {
            try $0.members.find(fixture.members[member], for: fixture.actor(.secretariat)).value.appointments
        }
    }

    private func standing(_ fixture: Fixture) throws -> TermStanding? {
        try fixture.read { try $0.terms.today(for: fixture.actor(.secretariat)) }
    }

    @Test("members are managed by 管理者 and 事務局 only", arguments: [Role.clerk, .department, .member])
    func roles(role: Role) throws {
        let fixture = try Fixture()
        let actor = fixture.actor(role)
        let seat = try appointments(fixture, 5)[0]
        #expect(throws: RightsError.self) { try fixture.read { try $0.members.list(MemberQuery(), for: actor) } }
        #expect(throws: RightsError.self) { try fixture.read { try $0.members.find(fixture.members[0], for: actor) } }
        #expect(throws: RightsError.self) {
            try fixture.write { try $0.members.end(seat.id, on: day(2022, 8, 1), because: .resigned, by: actor) }
        }
        #expect(throws: RightsError.self) {
            try fixture.write { try $0.members.give(.viceChair, for: term13, in: seat.id, by: actor) }
        }
        #expect(throws: RightsError.self) {
            try fixture.write { try $0.terms.create(ordinal: 14, period(day(2024, 7, 1), day(2026, 6, 30)), by: actor) }
        }
    }

    @Test("another council's members, seats and offices are not found")
    func scope() throws {
        let fixture = try Fixture()
        let stranger = try fixture.stranger()
        let seat = try appointments(fixture, 5)[0]
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.members.find(fixture.members[0], for: stranger) }
        }
        #expect(throws: ServiceError.notFound) {
            try fixture.write { try $0.members.end(seat.id, on: day(2022, 8, 1), because: .resigned, by: stranger) }
        }
        #expect(throws: ServiceError.notFound) {
            try fixture.write { try $0.members.end(OfficeHoldingID(1), on: day(2022, 8, 1), by: stranger) }
        }
    }

    @Test("sixteen in office need nine; after a resignation fifteen need eight, and seven members four")
    func quorumFollows() throws {
        let fixture = try Fixture()
        #expect(try standing(fixture)?.members == 16)
        #expect(try standing(fixture)?.quorum == 9)
        for member in 7..<16 {
            let seat = try appointments(fixture, member)[0]
            try fixture.write {
                try $0.members.end(seat.id, on: day(2022, 7, 27), because: .resigned, by: fixture.actor(.secretariat))
            }
            if member == 7 { #expect(try standing(fixture)?.quorum == 8) }
        }
        #expect(try standing(fixture)?.members == 7)
        #expect(try standing(fixture)?.quorum == 4)
    }

    @Test("each term is counted on the day that stands for it")
    func terms() throws {
        let fixture = try Fixture(rules: VotingRules(quorum: QuorumRule(.inOffice, .twoThirds)))
        let list = try fixture.read { try $0.terms.list(for: fixture.actor(.secretariat)) }
        #expect(list.map(\.term.ordinal) == [13, 12])
        #expect(list.map(\.day) == [day(2022, 7, 28), day(2022, 6, 30)])
        #expect(list.map(\.quorum) == [11, 11])
    }

    @Test("a seat that ends takes its office along, and the record says why")
    func end() throws {
        let fixture = try Fixture()
        let seat = try appointments(fixture, 0)[0]
        try fixture.write {
            try $0.members.end(seat.id, on: day(2022, 7, 31), because: .dismissed, by: fixture.actor(.secretariat))
        }
        let found = try fixture.read {
            try $0.members.find(fixture.members[0], for: fixture.actor(.secretariat)).value
        }
        #expect(found.appointments[0].period.last == day(2022, 7, 31))
        #expect(found.appointments[0].endReason == .dismissed)
        #expect(found.offices(in: found.appointments[0]).map(\.period.last) == [day(2022, 7, 31)])
        #expect(
            try fixture.history(of: .member(fixture.members[0]))
                == ["委員「委員あおやま」の委嘱を令和4年7月31日で終えました(解職)。"])
    }

    @Test("a seat cannot end outside itself or early because of the term's end")
    func endRefused() throws {
        let fixture = try Fixture()
        let seat = try appointments(fixture, 5)[0]
        let actor = fixture.actor(.secretariat)
        #expect(throws: RegisterError.endReasonMissing) {
            try fixture.write { try $0.members.end(seat.id, on: day(2022, 8, 1), because: .termExpired, by: actor) }
        }
        #expect(throws: RegisterError.endOutsideAppointment(seat.period, day(2024, 7, 1))) {
            try fixture.write { try $0.members.end(seat.id, on: day(2024, 7, 1), because: .resigned, by: actor) }
        }
    }

    @Test("a second chair is refused until the first has given the office up")
    func chair() throws {
        let fixture = try Fixture()
        let actor = fixture.actor(.secretariat)
        let seat = try appointments(fixture, 4)[0]
        let august = period(day(2022, 8, 1), day(2024, 6, 30))
        #expect(throws: RegisterError.self) {
            try fixture.write { try $0.members.give(.chair, for: august, in: seat.id, by: actor) }
        }
        let office = try #require(
            try fixture.read { try $0.members.find(fixture.members[0], for: actor).value.offices.first })
        try fixture.write { try $0.members.end(office.id, on: day(2022, 7, 31), by: actor) }
        try fixture.write { try $0.members.give(.chair, for: august, in: seat.id, by: actor) }
        let register = try fixture.read { try $0.connection.register(of: fixture.council) }
        #expect(register.chair(on: day(2022, 7, 31)) == fixture.members[0])
        #expect(register.chair(on: day(2022, 8, 1)) == fixture.members[4])
    }

    @Test("a new member sits from the first day of the seat, within the term")
    func create() throws {
        let fixture = try Fixture()
        let actor = fixture.actor(.secretariat)
        let entry = MemberEntry(name: "新任 二郎", kana: "しんにん じろう")
        let seat = AppointmentEntry(
            term: fixture.terms[1], seat: .citizen, period: period(day(2022, 7, 28), day(2024, 6, 30)))
        let id = try fixture.write { try $0.members.create(entry, seat, by: actor) }
        #expect(try standing(fixture)?.members == 17)
        var late = seat
        late.period = period(day(2022, 7, 28), day(2024, 7, 1))
        #expect(throws: RegisterError.self) {
            try fixture.write { [late] in try $0.members.create(entry, late, by: actor) }
        }
        #expect(throws: RegisterError.self) { try fixture.write { try $0.members.appoint(id, seat, by: actor) } }
        var elsewhere = seat
        elsewhere.term = TermID(99)
        #expect(throws: MemberError.termUnknown) {
            try fixture.write { [elsewhere] in try $0.members.appoint(id, elsewhere, by: actor) }
        }
        #expect(throws: MemberError.nameMissing) {
            try fixture.write { try $0.members.create(MemberEntry(name: " ", kana: ""), seat, by: actor) }
        }
        #expect(try fixture.count("SELECT count(*) FROM members") == 17)
    }

    @Test("a member's later change is not overwritten")
    func conflict() throws {
        let fixture = try Fixture()
        let actor = fixture.actor(.secretariat)
        let entry = MemberEntry(name: "改姓 一郎", kana: "かいせい いちろう")
        try fixture.write { try $0.members.update(fixture.members[0], entry, version: 1, by: actor) }
        #expect(throws: ServiceError.conflict(current: 2)) {
            try fixture.write { try $0.members.update(fixture.members[0], entry, version: 1, by: actor) }
        }
    }

    @Test("terms that overlap, or are numbered twice, are refused")
    func termRefused() throws {
        let fixture = try Fixture()
        let actor = fixture.actor(.secretariat)
        #expect(throws: RegisterError.termsOverlap(13, 14)) {
            try fixture.write {
                try $0.terms.create(ordinal: 14, period(day(2024, 6, 30), day(2026, 6, 30)), by: actor)
            }
        }
        #expect(throws: RegisterError.termTwice(13)) {
            try fixture.write { try $0.terms.create(ordinal: 13, period(day(2024, 7, 1), day(2026, 6, 30)), by: actor) }
        }
        try fixture.write { _ = try $0.terms.create(ordinal: 14, period(day(2024, 7, 1), day(2026, 6, 30)), by: actor) }
        #expect(try fixture.read { try $0.terms.all(for: actor).map(\.ordinal) } == [14, 13, 12])
    }

    @Test("the list shows each member's present seat and office, or the one of the term asked for")
    func list() throws {
        let fixture = try Fixture()
        let actor = fixture.actor(.secretariat)
        func rows(_ query: MemberQuery) throws -> [MemberRow] {
            try fixture.read { try $0.members.list(query, for: actor).rows }
        }
        let seat = try appointments(fixture, 5)[0]
        try fixture.write { try $0.members.end(seat.id, on: day(2022, 7, 10), because: .resigned, by: actor) }
        let all = try rows(MemberQuery())
        #expect(all.count == 16)
        #expect(all[0].offices == [.chair])
        #expect(all[0].termName == "第13期")
        #expect(all[0].appointment?.seat == .academic)
        #expect(all.filter(\.isInOffice).count == 15)
        #expect(try rows(MemberQuery(isInOffice: false)).map(\.member.id) == [fixture.members[5]])
        #expect(try rows(MemberQuery(text: "きたがわ")).map(\.member.id) == [fixture.members[6]])
        let before = try rows(MemberQuery(term: fixture.terms[0], order: .until))
        #expect(before.count == 16)
        #expect(before.allSatisfy { $0.termName == "第12期" })
    }
}
