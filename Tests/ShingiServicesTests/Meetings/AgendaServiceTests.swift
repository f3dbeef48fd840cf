import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Building agendas")
struct AgendaServiceTests {
    @Test("an accepted case goes on the agenda with its consultations and off it again")
    func caseOnAgenda() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let subject = try fixture.acceptedCase()
        let item = try fixture.place(subject, on: id)
        let line = try fixture.detail(id).agenda?.first
        #expect(line?.item.kind == .consultation)
        #expect(line?.subject?.number?.text == "諮問第1号")
        #expect(line?.subject?.departments.map(\.full) == ["区民部 保健予防課"])
        #expect(line?.subject?.matters.count == 2)
        #expect(try fixture.state(of: subject) == .onAgenda)
        try fixture.act { try $0.removeItem(item, from: id, by: $1) }
        #expect(try fixture.state(of: subject) == .accepted)
        #expect(try fixture.detail(id).agenda?.isEmpty == true)
        #expect(try fixture.history(of: .case(subject)).count == 2)
    }

    @Test("a case stands on one agenda at a time and only once it was accepted")
    func caseTwice() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let other = try fixture.plannedMeeting(on: day(2022, 10, 6))
        let subject = try fixture.acceptedCase()
        try fixture.place(subject, on: id)
        #expect(throws: MeetingError.caseTwice("諮問第1号")) { try fixture.place(subject, on: id) }
        #expect(throws: CaseError.notPossible(.placeOnAgenda, in: .onAgenda)) { try fixture.place(subject, on: other) }
        let draft = try fixture.draftCase()
        #expect(throws: CaseError.notPossible(.placeOnAgenda, in: .draft)) { try fixture.place(draft, on: id) }
        let missing = CaseID(9_999)
        #expect(throws: ServiceError.notFound) { try fixture.place(missing, on: id) }
    }

    @Test("what waits is listed by number until it stands on an agenda")
    func waiting() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let first = try fixture.acceptedCase()
        let second = try fixture.acceptedCase("別の案件")
        try fixture.submittedCase("まだの案件")
        #expect(try fixture.board(id).waiting.map(\.id) == [first, second])
        try fixture.place(first, on: id)
        #expect(try fixture.board(id).waiting.map(\.id) == [second])
    }

    @Test("items move by one within their kind and stop at its ends")
    func moves() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let items = try fixture.items(["一", "二", "三"], .report, in: id)
        let other = try fixture.items(["確認"], .confirmation, in: id)
        let order = { try fixture.detail(id).agenda?.map(\.item.id) }
        #expect(try order() == other + items)
        try fixture.act { try $0.move(items[2], .up, in: id, by: $1) }
        #expect(try order() == other + [items[0], items[2], items[1]])
        try fixture.act { try $0.move(items[0], .up, in: id, by: $1) }
        #expect(try order() == other + [items[0], items[2], items[1]])
        try fixture.act { try $0.move(items[0], .to(3), in: id, by: $1) }
        #expect(try order() == other + [items[2], items[1], items[0]])
        try fixture.act { try $0.removeItem(items[1], from: id, by: $1) }
        #expect(try fixture.detail(id).agenda?.map(\.item.position) == [1, 1, 2])
        #expect(throws: MeetingError.noSuchItem) {
            try fixture.act { try $0.move(items[1], .up, in: id, by: $1) }
        }
    }

    @Test("the automatic order goes by consultation number")
    func automaticOrder() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let cases = try ["甲", "乙", "丙"].map { try fixture.acceptedCase($0) }
        for index in [2, 0, 1] { try fixture.place(cases[index], on: id) }
        try fixture.act { try $0.arrangeAutomatically(id, by: $1) }
        #expect(try fixture.detail(id).agenda?.map(\.item.title) == ["甲", "乙", "丙"])
    }

    @Test("page ranges follow from the counts: the packet of 28 July runs 1-21, 22-32, … 211-214")
    func pages() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let confirmation = try fixture.items(["要録(案)"], .confirmation, in: id)
        let consultations = try (1...8).map { try fixture.place(fixture.acceptedCase("案件\($0)"), on: id) }
        let reports = try fixture.items(["周知", "運用状況", "評価書"], .report, in: id)
        let counts = [21, 11, 11, 4, 8, 6, 17, 23, 2, 7, 100, 4]
        let pairs = Array(zip(confirmation + consultations + reports, counts))
        try fixture.act { agendas, actor in
            try agendas.setPageCounts(
                Dictionary(uniqueKeysWithValues: pairs.map { ($0, .some($1)) }), of: id, by: actor)
        }
        let ranges = try fixture.detail(id).agenda?.map { $0.pages.map { "\($0.first)-\($0.last)" } }
        #expect(
            ranges == [
                "1-21", "22-32", "33-43", "44-47", "48-55", "56-61", "62-78", "79-101", "102-103", "104-110",
                "111-210", "211-214",
            ])
    }

    @Test("absurd page counts and items of another meeting are refused and change nothing")
    func wrongPages() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let other = try fixture.plannedMeeting(on: day(2022, 10, 6))
        let items = try fixture.items(["一"], .report, in: id)
        let foreign = try fixture.items(["他"], .report, in: other)
        for count in [-1, 10_000] {
            #expect(throws: AgendaError.pageCountOutOfRange) {
                try fixture.act { try $0.setPageCounts([items[0]: count], of: id, by: $1) }
            }
        }
        #expect(throws: MeetingError.noSuchItem) {
            try fixture.act { try $0.setPageCounts([items[0]: 3, foreign[0]: 3], of: id, by: $1) }
        }
        #expect(try fixture.detail(id).agenda?.first?.item.pageCount == nil)
    }

    @Test("members see the agenda and its cases from the release on")
    func release() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let subject = try fixture.acceptedCase()
        #expect(throws: AgendaError.empty) { try fixture.act { try $0.release(id, by: $1) } }
        try fixture.place(subject, on: id)
        #expect(try fixture.detail(id, as: .member).agenda == nil)
        #expect(try fixture.detail(id, as: .clerk).agenda?.count == 1)
        let member = fixture.actor(.member)
        #expect(try fixture.read { try $0.connection.findCase(subject, visibleTo: member) } == nil)
        try fixture.act { try $0.release(id, by: $1) }
        #expect(try fixture.detail(id, as: .member).agenda?.count == 1)
        #expect(try fixture.detail(id).releasedAt == Fixture.start)
        #expect(try fixture.read { try $0.connection.findCase(subject, visibleTo: member) } != nil)
        #expect(try fixture.history(of: .meeting(id)).last == "「第13期第1回」の次第を委員へ公開しました。")
    }

    @Test("an agenda is fixed once the meeting has opened")
    func opened() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let items = try fixture.items(["一", "二"], .other, in: id)
        let subject = try fixture.acceptedCase()
        try fixture.open(id)
        #expect(throws: AgendaError.agendaFixed(.open)) { try fixture.place(subject, on: id) }
        #expect(throws: AgendaError.agendaFixed(.open)) { try fixture.items(["三"], .other, in: id) }
        #expect(throws: AgendaError.agendaFixed(.open)) {
            try fixture.act { try $0.removeItem(items[0], from: id, by: $1) }
        }
        #expect(throws: AgendaError.agendaFixed(.open)) {
            try fixture.act { try $0.move(items[1], .up, in: id, by: $1) }
        }
        #expect(try fixture.state(of: subject) == .accepted)
    }

    @Test("a due promise goes on the agenda as a report, once")
    func answers() throws {
        let fixture = try Fixture()
        let before = try fixture.plannedMeeting(on: day(2022, 7, 28))
        let id = try fixture.plannedMeeting()
        let subject = try fixture.acceptedCase()
        let promise = try fixture.promise("周知の内容", about: subject, at: before)
        let report = try NewAgendaItem(kind: .report, title: "周知について", followUp: promise)
        try fixture.items(["ほかの報告"], .report, in: id)
        let item = try fixture.write { try $0.agendas.addItem(report, to: id, by: fixture.actor(.secretariat)) }
        #expect(try fixture.detail(id).followUps.map(\.item) == [item])
        #expect(throws: AgendaError.alreadyAnswered) {
            try fixture.act { _ = try $0.addItem(report, to: id, by: $1) }
        }
        #expect(throws: AgendaError.followUpNotDue) {
            try fixture.act { _ = try $0.addItem(report, to: before, by: $1) }
        }
        try fixture.act { try $0.arrangeAutomatically(id, by: $1) }
        #expect(try fixture.detail(id).agenda?.map(\.item.title) == ["周知について", "ほかの報告"])
    }

    @Test(
        "only the secretariat builds and releases; for others outside it is not there at all", arguments: Role.allCases)
    func rights(role: Role) throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let subject = try fixture.acceptedCase()
        guard role != .secretariat else { return }
        let actor = fixture.actor(role)
        let acts: [@Sendable (AgendaService) throws -> Void] = [
            { _ = try $0.addCase(subject, to: id, by: actor) },
            { try $0.arrangeAutomatically(id, by: actor) },
            { try $0.release(id, by: actor) },
        ]
        for act in acts {
            let error = #expect(throws: (any Error).self) { try fixture.write { try act($0.agendas) } }
            if role == .department {
                #expect(error as? ServiceError == .notFound)
            } else {
                #expect(error is RightsError)
            }
        }
    }
}

extension Fixture {
    fileprivate func act(_ body: @Sendable (AgendaService, Actor) throws -> Void) throws {
        let actor = actor(.secretariat)
        try write { try body($0.agendas, actor) }
    }

    fileprivate func board(_ id: MeetingID) throws -> AgendaBoard {
        try read { try $0.agendas.board(id, for: actor(.secretariat)) }
    }

    fileprivate func state(of id: CaseID) throws -> CaseState? {
        try read { try $0.connection.findCase(id, visibleTo: actor(.secretariat))?.state }
    }
}
