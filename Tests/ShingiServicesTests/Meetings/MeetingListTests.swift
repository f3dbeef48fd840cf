import SQLite
import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("The list of meetings")
struct MeetingListTests {
    @Test("pages go down by date and back again, every meeting once")
    func paging() throws {
        let fixture = try Fixture()
        let first = day(2022, 7, 1)
        // Two a day, so that equal dates fall on the edge of a page.
        for number in 0..<61 { try fixture.plannedMeeting(on: first.adding(days: number / 2)) }
        let actor = fixture.actor(.clerk)
        let list = { (cursor: Cursor?) in
            try fixture.read { try $0.meetings.list(MeetingQuery(cursor: cursor), for: actor) }
        }
        let top = try list(nil)
        let rest = try list(top.next)
        #expect(top.rows.count == 50)
        #expect(rest.rows.count == 11)
        #expect(Set((top.rows + rest.rows).map(\.meeting.id)).count == 61)
        #expect(try list(rest.previous).rows.map(\.meeting.id) == top.rows.map(\.meeting.id))
        #expect(rest.next == nil)
    }

    @Test("narrows by term, fiscal year and state, and turns round")
    func filters() throws {
        let fixture = try Fixture()
        let dates = [day(2022, 3, 31), day(2022, 6, 1), day(2022, 7, 28)]
        let ids = try dates.map(fixture.plannedMeeting)
        try fixture.open(ids[2])
        let found = { (query: MeetingQuery) in
            try fixture.read { try $0.meetings.list(query, for: fixture.actor(.member)).rows.map(\.meeting.id) }
        }
        #expect(try found(MeetingQuery()) == [ids[2], ids[1], ids[0]])
        #expect(try found(MeetingQuery(descending: false)) == ids)
        #expect(try found(MeetingQuery(term: fixture.terms[0])) == [ids[1], ids[0]])
        #expect(try found(MeetingQuery(fiscalYear: FiscalYear(startYear: 2021))) == [ids[0]])
        #expect(try found(MeetingQuery(state: .open)) == [ids[2]])
    }

    @Test("members see how long an agenda is from its release on, another council sees nothing")
    func visibility() throws {
        let fixture = try Fixture()
        let id = try fixture.plannedMeeting()
        try fixture.items(["前回の会議録"], .confirmation, in: id)
        let rows = { (actor: Actor) in try fixture.read { try $0.meetings.list(MeetingQuery(), for: actor).rows } }
        #expect(try rows(fixture.actor(.member)).map(\.itemCount) == [nil])
        #expect(try rows(fixture.actor(.clerk)).map(\.itemCount) == [1])
        #expect(try rows(try fixture.stranger()).isEmpty)
        #expect(try rows(fixture.actor(.department)).isEmpty)
    }

    @Test("the first page and a later one walk the index by date and sort nothing")
    func queryPlan() throws {
        let fixture = try Fixture()
        for cursor in [nil, Cursor(.after, key: "2022-07-28", id: 7)] {
            let statement = meetingListStatement(MeetingQuery(cursor: cursor), for: fixture.actor(.secretariat))
            let plan = try fixture.read { services in
                try services.connection.all("EXPLAIN QUERY PLAN " + statement.sql, statement.arguments) {
                    try $0.text(3)
                }
            }
            #expect(plan.contains { $0.contains("SEARCH m USING INDEX meetings_by_date") })
            #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN") })
        }
    }
}
