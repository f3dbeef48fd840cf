import SQLite
import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Giving out agendas")
struct AgendaReleaseTests {
    @Test("what is changed after a release is the members' only when it is released again, with marks")
    func again() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let cases = try ["甲", "乙", "丙"].map { try fixture.acceptedCase($0) }
        let items = try cases.prefix(2).map { try fixture.place($0, on: id) }
        let report = try fixture.items(["運用状況"], .report, in: id)[0]
        try fixture.release(id)
        try fixture.place(cases[2], on: id)
        try fixture.agenda {
            try $0.removeItem(items[1], from: id, by: $1)
            try $0.setPageCounts([report: 9], of: id, by: $1)
        }
        let before = try #require(try fixture.detail(id, as: .member).reading)
        #expect(before.lines.map(\.item.title) == ["甲", "乙", "運用状況"])
        #expect(before.changes == nil)
        #expect(try fixture.visible(cases) == [true, true, false])
        let pending = try #require(try fixture.detail(id).reading)
        #expect(pending.lines.map(\.change) == [nil, .added, .replaced])
        #expect(pending.removed.map(\.item.title) == ["乙"])
        try fixture.release(id)
        let after = try #require(try fixture.detail(id, as: .member).reading)
        #expect(after.lines.map(\.item.title) == ["甲", "丙", "運用状況"])
        #expect(after.lines.map(\.change) == [nil, .added, .replaced])
        #expect(after.changes == "追加1件、差替1件、削除1件")
        #expect(try fixture.visible(cases) == [true, false, true])
        #expect(
            try fixture.history(of: .meeting(id)).last == "「第13期第1回」の次第を委員へ改めて公開しました(追加1件、差替1件、削除1件)。")
    }

    @Test("an agenda that was not released shows nothing of itself to a member or to the public")
    func unreleased() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let subject = try fixture.acceptedCase()
        try fixture.place(subject, on: id)
        #expect(try fixture.detail(id, as: .member).reading == nil)
        #expect(try fixture.visible([subject]) == [false])
        #expect(throws: ServiceError.notFound) { try fixture.read { _ = try $0.publicSite.meeting(id) } }
        try fixture.release(id)
        try fixture.items(["まだの報告"], .report, in: id)
        #expect(try fixture.read { try $0.publicSite.meeting(id).items.count } == 1)
    }

    @Test("papers are numbered through the fiscal year, and a number once given is never given again")
    func numbers() throws {
        let fixture = try Fixture { settings in settings.materialNumbers.numbering = .throughFiscalYear }
        let first = try fixture.plannedMeeting()
        let second = try fixture.plannedMeeting(on: day(2022, 10, 6))
        let cases = try ["甲", "乙", "丙"].map { try fixture.acceptedCase($0) }
        let item = try fixture.place(cases[0], on: first)
        try fixture.place(cases[1], on: first)
        try fixture.place(cases[2], on: second)
        #expect(try fixture.numbers(second) == ["資料3"])
        try fixture.release(first)
        #expect(try fixture.numbers(first, as: .member) == ["資料1", "資料2"])
        try fixture.agenda { try $0.removeItem(item, from: first, by: $1) }
        try fixture.place(cases[0], on: second)
        try fixture.release(first)
        try fixture.release(second)
        #expect(try fixture.numbers(first, as: .member) == ["資料2"])
        #expect(try fixture.numbers(second, as: .member) == ["資料3", "資料4"])
        #expect(try fixture.count("SELECT count(*) FROM paper_numbers") == 4)
    }

    @Test("of two people who order one agenda the second changes nothing and is told so")
    func twoAtOnce() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        let items = try fixture.items(["一", "二", "三"], .report, in: id)
        let seen = try fixture.version(id)
        try fixture.agenda { try $0.move(items[2], .to(1), in: id, seen: seen, by: $1) }
        #expect(throws: ServiceError.conflict(current: seen + 1)) {
            try fixture.agenda { try $0.move(items[0], .to(3), in: id, seen: seen, by: $1) }
        }
        #expect(throws: ServiceError.conflict(current: seen + 1)) {
            try fixture.agenda { try $0.setPageCounts([items[0]: 4], of: id, seen: seen, by: $1) }
        }
        #expect(try fixture.detail(id).agenda?.map(\.item.title) == ["三", "一", "二"])
    }

    @Test("a meeting to come gets the minutes of the last one and what is due by themselves, once")
    func standing() throws {
        let fixture = try Fixture()
        let before = try fixture.plannedMeeting(on: day(2022, 7, 28))
        let subject = try fixture.acceptedCase()
        _ = try fixture.promise("周知の内容を報告する", about: subject, at: before)
        try fixture.close(before)
        let id = try fixture.plannedMeeting()
        let lines = try #require(try fixture.detail(id).agenda)
        #expect(lines.map(\.item.title) == ["第13期第1回の会議録(案)の確認について", "諮問第1号に係る報告について"])
        #expect(try fixture.gaps(id).contains(.promisedWithoutPapers(["諮問第1号に係る報告について"])))
        try fixture.agenda { agendas, actor in
            try agendas.prepare(id, by: actor)
            for line in lines { try agendas.removeItem(line.item.id, from: id, by: actor) }
        }
        #expect(try fixture.gaps(id) == [.minutes("第13期第1回"), .promises(["諮問第1号"])])
        try fixture.agenda { try $0.prepare(id, by: $1) }
        #expect(try fixture.detail(id).agenda?.count == 2)
        let later = try fixture.plannedMeeting(on: day(2022, 10, 6))
        #expect(try fixture.detail(later).agenda?.isEmpty == true)
    }

    @Test("a release is never changed or deleted, not even by hand in the file")
    func kept() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        try fixture.items(["一"], .report, in: id)
        try fixture.release(id)
        for sql in ["UPDATE released_items SET title = 'x'", "DELETE FROM released_items"] {
            #expect(throws: DatabaseError.self) { try fixture.write { try $0.connection.execute(sql) } }
        }
    }
}

extension Fixture {
    fileprivate func agenda(_ body: @Sendable (AgendaService, Actor) throws -> Void) throws {
        let actor = actor(.secretariat)
        try write { try body($0.agendas, actor) }
    }

    fileprivate func release(_ id: MeetingID) throws {
        try agenda { try $0.release(id, by: $1) }
    }

    fileprivate func visible(_ cases: [CaseID]) throws -> [Bool] {
        try read { services in
            try cases.map { try services.connection.findCase($0, visibleTo: actor(.member)) != nil }
        }
    }

    fileprivate func numbers(_ id: MeetingID, as role: Role = .secretariat) throws -> [String] {
        try detail(id, as: role).agenda?.flatMap { $0.numbers.map(\.text) } ?? []
    }

    fileprivate func version(_ id: MeetingID) throws -> Int {
        try read { try $0.agendas.board(id, for: actor(.secretariat)).version }
    }

    fileprivate func gaps(_ id: MeetingID) throws -> [AgendaGap] {
        try read { try $0.agendas.gaps(of: id, for: actor(.secretariat)) }.filter { gap in
            if case .uncounted = gap { false } else { true }
        }
    }

    /// Straight into the table, as only the day of the meeting does otherwise.
    fileprivate func close(_ id: MeetingID) throws {
        try write {
            try $0.connection.execute(
                "UPDATE meetings SET state = 'closed', opened_at = '10:00', closed_at = '11:00' WHERE id = ?",
                [.integer(id.rawValue)])
        }
    }
}
