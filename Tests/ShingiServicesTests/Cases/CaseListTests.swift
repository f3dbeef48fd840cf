import SQLite
import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct CaseListTests {
    @Test(
        "120 cases are walked to the end and back, each seen once, under every order",
        arguments: CaseQuery.Sort.allCases, [true, false])
    func paging(sort: CaseQuery.Sort, descending: Bool) throws {
        let fixture = try Fixture()
        for index in 1...120 {
            fixture.clock.advance(minutes: index.isMultiple(of: 3) ? 0 : 1)
            let title = "案件\(index % 40)"
            if index.isMultiple(of: 4) { try fixture.acceptedCase(title) } else { try fixture.draftCase(title) }
        }
        var query = CaseQuery()
        query.sort = sort
        query.descending = descending
        let forwards = try pages(query, fixture) { $0.next }
        #expect(forwards.map(\.rows.count) == [50, 50, 20])
        let ids = forwards.flatMap { $0.rows.map(\.id) }
        #expect(Set(ids).count == 120)
        query.cursor = forwards[2].previous
        let backwards = try pages(query, fixture) { $0.previous }
        #expect(Array(backwards.reversed().flatMap { $0.rows.map(\.id) }) == Array(ids.prefix(100)))
        #expect(backwards.last?.previous == nil)
    }

    @Test(
        "the default order walks an index for each role and scans no table",
        arguments: [Role.secretariat, .department, .member])
    func plan(role: Role) throws {
        let fixture = try Fixture()
        for _ in 1...5 { try fixture.draftCase() }
        let plan = try fixture.read { services in
            let statement = services.connection.caseList(CaseQuery(), visibleTo: fixture.actor(role))
            return try services.connection.all("EXPLAIN QUERY PLAN \(statement.sql)", statement.arguments) {
                try $0.text(3)
            }
        }
        #expect(plan.contains { $0.contains("cases_by_change") })
        #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan)")
    }

    @Test("each order has an index of its own", arguments: CaseQuery.Sort.allCases, [true, false])
    func orders(sort: CaseQuery.Sort, descending: Bool) throws {
        let fixture = try Fixture()
        var query = CaseQuery()
        query.sort = sort
        query.descending = descending
        query.cursor = Cursor(.after, key: "5", id: 5)
        let plan = try fixture.read { services in
            let statement = services.connection.caseList(query, visibleTo: fixture.actor(.secretariat))
            return try services.connection.all("EXPLAIN QUERY PLAN \(statement.sql)", statement.arguments) {
                try $0.text(3)
            }
        }
        #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan)")
    }

    @Test("text, state, provision, department and fiscal year narrow the list")
    func filters() throws {
        let fixture = try Fixture()
        let mine = try fixture.draftCase("健診の予約")
        let other = try fixture.acceptedCase("住民票の交付 100%", department: 1)
        func found(_ change: (inout CaseQuery) -> Void) throws -> [CaseID] {
            var query = CaseQuery()
            change(&query)
            return try fixture.read { try $0.cases.list(query, for: fixture.actor(.secretariat)).rows.map(\.id) }
        }
        #expect(try found { $0.text = "健診" } == [mine])
        #expect(try found { $0.text = "100%" } == [other])
        #expect(try found { $0.text = "%" } == [other])
        #expect(try found { $0.text = "諮問第1号" } == [other])
        #expect(try found { $0.state = .accepted } == [other])
        #expect(try found { $0.department = fixture.departments[0] } == [mine])
        #expect(try found { $0.provision = fixture.provisions[0] }.count == 2)
        #expect(try found { $0.fiscalYear = FiscalYear(startYear: 2021) }.isEmpty)
        #expect(try found { $0.fiscalYear = FiscalYear(startYear: 2022) }.count == 2)
    }

    @Test("each role sees what its reach covers, and another council sees nothing")
    func scope() throws {
        let fixture = try Fixture()
        let mine = try fixture.acceptedCase("一つめ")
        let other = try fixture.acceptedCase("二つめ", department: 1)
        func seen(by actor: Actor) throws -> Set<CaseID> {
            try fixture.read { Set(try $0.cases.list(CaseQuery(), for: actor).rows.map(\.id)) }
        }
        for role in [Role.administrator, .secretariat, .clerk] {
            #expect(try seen(by: fixture.actor(role)) == [mine, other])
        }
        #expect(try seen(by: fixture.actor(.department)) == [mine])
        #expect(try seen(by: fixture.actor(.member)).isEmpty)
        try fixture.release([other])
        #expect(try seen(by: fixture.actor(.member)) == [other])
        #expect(try seen(by: fixture.stranger()).isEmpty)
    }

    @Test("cases are counted by state within what the actor sees")
    func counts() throws {
        let fixture = try Fixture()
        try fixture.draftCase()
        try fixture.submittedCase()
        try fixture.submittedCase(department: 1)
        let counts = try fixture.read {
            (
                try $0.cases.counts(in: CaseState.allCases, for: fixture.actor(.secretariat)),
                try $0.cases.counts(in: CaseState.allCases, for: fixture.actor(.department))
            )
        }
        #expect(counts.0 == [.draft: 1, .submitted: 2])
        #expect(counts.1 == [.draft: 1, .submitted: 1])
    }

    private func pages(
        _ query: CaseQuery, _ fixture: Fixture, _ next: (Slice<CaseRow>) -> Cursor?
    ) throws -> [Slice<CaseRow>] {
        var query = query
        var pages: [Slice<CaseRow>] = []
        while pages.count < 10 {
            let page = try fixture.read { try $0.cases.list(query, for: fixture.actor(.secretariat)) }
            pages.append(page)
            guard let cursor = next(page) else { break }
            query.cursor = cursor
        }
        return pages
    }
}
