import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct AuditServiceTests {
    private func record(_ fixture: Fixture, _ sentence: String, on subject: AuditSubject, by role: Role) throws {
        try fixture.write { try $0.audit.record("tested", on: subject, by: fixture.actor(role), sentence: sentence) }
    }

    private func sentences(_ fixture: Fixture, _ query: AuditQuery = AuditQuery()) throws -> [String] {
        try fixture.read { try $0.audit.list(query, for: fixture.actor(.secretariat)).rows.map(\.sentence) }
    }

    @Test("the record is read by 管理者 and 事務局 only", arguments: [Role.clerk, .department, .member])
    func roles(role: Role) throws {
        let fixture = try Fixture()
        #expect(throws: RightsError.self) {
            try fixture.read { try $0.audit.list(AuditQuery(), for: fixture.actor(role)) }
        }
    }

    @Test("it is read newest first and narrowed by kind, person and days in Japan")
    func narrowed() throws {
        let fixture = try Fixture()
        fixture.clock.move(to: Instant(day(2022, 7, 27), time(23, 59)))
        try record(fixture, "一", on: .case(CaseID(1)), by: .secretariat)
        fixture.clock.move(to: Instant(day(2022, 7, 28), time(0, 0)))
        try record(fixture, "二", on: .meeting(MeetingID(1)), by: .clerk)
        fixture.clock.move(to: Instant(day(2022, 7, 29), time(0, 0)))
        try record(fixture, "三", on: .case(CaseID(2)), by: .clerk)
        #expect(try sentences(fixture) == ["三", "二", "一"])
        #expect(try sentences(fixture, AuditQuery(subject: .case)) == ["三", "一"])
        #expect(try sentences(fixture, AuditQuery(person: fixture.account(.clerk))) == ["三", "二"])
        #expect(try sentences(fixture, AuditQuery(from: day(2022, 7, 28), through: day(2022, 7, 28))) == ["二"])
        #expect(try sentences(fixture, AuditQuery(through: day(2022, 7, 27))) == ["一"])
        #expect(try sentences(fixture, AuditQuery(through: day(9999, 12, 31))).count == 3)
    }

    @Test("another council's record stays its own")
    func scope() throws {
        let fixture = try Fixture()
        try record(fixture, "一", on: .case(CaseID(1)), by: .secretariat)
        let stranger = try fixture.stranger()
        #expect(try fixture.read { try $0.audit.list(AuditQuery(), for: stranger).rows.isEmpty })
    }

    @Test("entries are never changed or deleted")
    func forGood() throws {
        let fixture = try Fixture()
        try record(fixture, "一", on: .case(CaseID(1)), by: .secretariat)
        for sql in ["UPDATE audit_entries SET sentence = '二'", "DELETE FROM audit_entries"] {
            #expect(throws: (any Error).self) { try fixture.write { try $0.connection.execute(sql) } }
        }
        #expect(try sentences(fixture) == ["一"])
    }

    @Test("the hundredth entry is reached page by page")
    func paging() throws {
        let fixture = try Fixture()
        let actor = fixture.actor(.clerk)
        try fixture.write { services in
            for number in 1...120 {
                try services.audit.record("tested", on: .case(CaseID(1)), by: actor, sentence: "\(number)")
            }
        }
        var query = AuditQuery()
        var seen: [String] = []
        repeat {
            let slice = try fixture.read { try $0.audit.list(query, for: fixture.actor(.secretariat)) }
            seen += slice.rows.map(\.sentence)
            query.cursor = slice.next
        } while query.cursor != nil
        #expect(seen == (1...120).reversed().map(String.init))
    }
}
