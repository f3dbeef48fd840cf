import ShingiDomain
import Testing

@testable import ShingiWeb

@Suite struct AuditPageTests {
    @Test("signing in stands in the record, and the filters narrow it")
    func list() throws {
        let site = try TestSite()
        site.clock.set(
            try #require(CivilDate(year: 2022, month: 7, day: 28)), try #require(TimeOfDay(hour: 14, minute: 3)))
        let browser = try site.signIn(as: .secretariat)
        let page = try browser.get("/audit?subject=account")
        #expect(page.status == 200)
        #expect(page.text.contains("サインインしました。"))
        #expect(page.text.contains("令和4年7月28日(木) 14:03"))
        let none = try browser.get("/audit?subject=account&from.era=reiwa&from.year=5&from.month=1&from.day=1")
        #expect(none.text.contains("条件に合う記録はありません。"))
    }

    @Test(
        "an unreadable or reversed period is said so, with what was typed",
        arguments: [
            "from.era=reiwa&from.year=1&from.month=4&from.day=30",
            "from.era=reiwa&from.year=5&from.month=1&from.day=1&through.era=reiwa&through.year=4&through.month=1&through.day=1",
        ])
    func period(query: String) throws {
        let page = try TestSite().signIn(as: .secretariat).get("/audit?\(query)")
        #expect(page.status == 422)
        #expect(page.title.hasPrefix("エラー:"))
        #expect(page.field("from.month") == (query.contains("month=4&") ? "4" : "1"))
    }

    @Test("others find no record", arguments: [Role.clerk, .department, .member])
    func others(role: Role) throws {
        #expect(try TestSite().signIn(as: role).get("/audit").status == 404)
    }

    @Test(
        "nonsense in the address is ignored, never a fault",
        arguments: [
            "subject=king", "person=abc", "page=after.x", "page=after.9223372036854775807.-1",
        ])
    func nonsense(query: String) throws {
        #expect(try TestSite().signIn(as: .secretariat).get("/audit?\(query)").status == 200)
    }
}
