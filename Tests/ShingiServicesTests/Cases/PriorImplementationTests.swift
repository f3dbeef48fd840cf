import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct PriorImplementationTests {
    private func record(
        _ id: CaseID, _ fixture: Fixture, version: Int = 0, told: CivilDate? = nil, by role: Role = .secretariat
    ) throws {
        let record = try PriorImplementation(reason: "感染が急に広がったため。", startedOn: day(2022, 7, 20), chairToldOn: told)
        try fixture.write {
            try $0.priorImplementations.record(record, on: id, version: version, by: fixture.actor(role))
        }
    }

    @Test("the next agenda begins with it, whenever it was put there, and is not given out without it")
    func agenda() throws {
        let fixture = try Fixture()
        let (early, urgent) = (try fixture.acceptedCase("先の案件"), try fixture.acceptedCase("緊急の案件"))
        let meeting = try fixture.stagedMeeting(on: day(2022, 8, 30))
        try record(urgent, fixture)
        let secretariat = fixture.actor(.secretariat)
        let board = try fixture.read { try $0.agendas.board(meeting, for: secretariat) }
        #expect(board.waiting.map(\.title) == ["緊急の案件", "先の案件"] && board.waiting[0].isUrgent)
        try fixture.write { _ = try $0.agendas.addCase(early, to: meeting, by: secretariat) }
        #expect(throws: AgendaError.urgentCaseMissing(["諮問第2号"])) {
            try fixture.write { try $0.agendas.release(meeting, by: secretariat) }
        }
        try fixture.write { _ = try $0.agendas.addCase(urgent, to: meeting, by: secretariat) }
        func order() throws -> [String] { try fixture.read { try $0.connection.agendaItems(of: meeting).map(\.title) } }
        #expect(try order() == ["緊急の案件", "先の案件"])
        try fixture.write { try $0.agendas.arrangeAutomatically(meeting, by: secretariat) }
        #expect(try order() == ["緊急の案件", "先の案件"])
        try fixture.write { try $0.agendas.release(meeting, by: secretariat) }
        #expect(try fixture.count("SELECT count(*) FROM agenda_releases") == 1)
    }

    @Test("recorded while the case stands on an agenda, it moves up there")
    func later() throws {
        let fixture = try Fixture()
        let cases = [try fixture.acceptedCase("先の案件"), try fixture.acceptedCase("後の案件")]
        let meeting = try fixture.stagedMeeting(on: day(2022, 8, 30))
        try fixture.write { services in
            for id in cases { _ = try services.agendas.addCase(id, to: meeting, by: fixture.actor(.secretariat)) }
        }
        try record(cases[1], fixture)
        let titles = try fixture.read { try $0.connection.agendaItems(of: meeting).map(\.title) }
        #expect(titles == ["後の案件", "先の案件"])
    }

    @Test("a department states why and since when on its draft; what the secretariat did is the secretariat's to state")
    func department() throws {
        let fixture = try Fixture()
        let id = try fixture.draftCase()
        try record(id, fixture, by: .department)
        try record(id, fixture, version: 1, told: day(2022, 7, 21))
        #expect(throws: ServiceError.conflict(current: 2)) {
            try record(id, fixture, version: 1, told: day(2022, 7, 22))
        }
        try record(id, fixture, version: 2, by: .department)
        let (_, stored) = try fixture.read { try $0.priorImplementations.find(id, for: fixture.actor(.department)) }
        #expect(stored?.value.record.chairToldOn == day(2022, 7, 21) && stored?.version == 2)
        let accepted = try fixture.acceptedCase()
        #expect(throws: CaseError.notEditable(.accepted)) { try record(accepted, fixture, by: .department) }
        #expect(throws: RightsError.forbidden(.recordPriorImplementations)) { try record(id, fixture, by: .clerk) }
    }
}
