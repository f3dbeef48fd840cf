import ShingiDomain
import Testing

@testable import ShingiWeb

@Suite("The first page")
struct HomePageTests {
    @Test(
        "shows each role what waits for it",
        arguments: [
            (Role.department, ["起案中の案件", "差し戻された案件", "審議会に約束した報告", "案件を起案する"]),
            (.secretariat, ["受付待ち", "次第に載っていない受理済みの案件", "出していない答申", "報告を待っている宿題", "次第を組む"]),
            (.clerk, ["当日の画面を開く"]), (.member, ["最近の答申"]), (.administrator, ["設定と記録"]),
        ])
    func lists(role: Role, words: [String]) throws {
        let page = try TestSite().signIn(as: role).get("/")
        #expect(page.status == 200)
        #expect(page.heading == "ホーム")
        for word in words { #expect(page.text.contains(word)) }
    }

    @Test("names the next meeting, whose page only those who may read meetings are led to")
    func meeting() throws {
        let site = try TestSite()
        #expect(try site.signIn(as: .member).get("/").links.contains { $0.hasPrefix("/meetings/") })
        let department = try site.signIn(as: .department).get("/")
        #expect(!department.links.contains { $0.hasPrefix("/meetings/") })
    }

    @Test("is for those who have signed in")
    func visitor() throws {
        #expect(try TestSite().browser().get("/").status != 200)
    }
}
