import ShingiDomain
import ShingiServices
import Testing

@testable import ShingiWeb

@Suite struct CasePageTests {
    @Test("the list finds by words and state, keeps what was asked, and says so when nothing fits")
    func list() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        let all = try browser.get("/cases")
        #expect(all.status == 200 && all.heading == "案件" && all.text.contains("諮問第457号"))
        let found = try browser.get("/cases?q=457&sort=title")
        #expect(found.text.contains("諮問第457号") && !found.text.contains("諮問第458号"))
        #expect(found.field("q") == "457" && found.field("sort") == "title")
        #expect(try browser.get("/cases?q=%E7%84%A1%E3%81%84%E8%A8%80%E8%91%89").text.contains("条件に合う案件はありません"))
    }

    @Test(
        "whatever stands in the address of the list is a list",
        arguments: [
            "state=nothing", "provision=x", "department=-1", "year=9999999999999999999", "sort=-nothing",
            "from=after.1",
            "from=after.99999999999999999999.x", "from=before.1.", "q=%25_%5C", "from=after.1.abc&sort=number",
        ])
    func absurd(query: String) throws {
        #expect(try TestSite().signIn(as: .clerk).get("/cases?\(query)").status == 200)
    }

    @Test("every case of the demo has its page, for each role that sees it", arguments: Role.allCases)
    func show(role: Role) throws {
        let site = try TestSite()
        let browser = try site.signIn(as: role)
        let actor = try site.actor(role)
        let rows = try site.store.read { try $0.cases.list(CaseQuery(), for: actor).rows }
        for row in rows {
            let page = try browser.get("/cases/\(row.id)")
            #expect(page.status == 200 && page.heading == row.title)
            #expect(page.text.contains("総括表"))
        }
        #expect(try browser.get("/cases/999999").status == 404)
        #expect(try browser.get("/cases/0").status == 404)
    }

    @Test("the secretariat accepts a case from its page, once, and the number is said")
    func accept() throws {
        let site = try TestSite()
        let id = try site.submittedCase()
        let browser = try site.signIn(as: .secretariat)
        let page = try browser.get("/cases/\(id)")
        #expect(page.text.contains("受理すると諮問第470号が付きます。"))
        let answer = try browser.submit("/cases/\(id)/acceptance")
        #expect(answer.status == 303)
        let accepted = try browser.follow(answer)
        #expect(accepted.text.contains("受理し、諮問第470号を付けました。"))
        let again = try browser.post("/cases/\(id)/acceptance", ["version": "1"])
        #expect(again.status == 422)
        #expect(again.text.contains("この案件はすでに受理され、諮問第470号が付いています。"))
        #expect(try browser.post("/cases/\(id)/acceptance").status == 400)
        #expect(try browser.post("/cases/\(id)/acceptance", ["version": "x"]).status == 400)
    }

    @Test("who may not accept gets no button and is refused")
    func acceptRights() throws {
        let site = try TestSite()
        let id = try site.submittedCase()
        for role in [Role.department, .clerk, .administrator] {
            let browser = try site.signIn(as: role)
            let page = try browser.get("/cases/\(id)")
            #expect(page.status == 200 && !page.actions.contains("/cases/\(id)/acceptance"))
            #expect(try browser.post("/cases/\(id)/acceptance", ["version": "2"]).status == 403)
        }
        #expect(try site.signIn(as: .member).get("/cases/\(id)").status == 404)
    }

    @Test("a return needs a reason and keeps the comments typed; then the department reads them beside their fields")
    func returned() throws {
        let site = try TestSite()
        let id = try site.submittedCase()
        let browser = try site.signIn(as: .secretariat)
        _ = try browser.get("/cases/\(id)/return")
        let comment = "件名に年度を入れてください。<b>"
        let refused = try browser.submit("/cases/\(id)/return", ["comments.summary.title": comment])
        #expect(refused.status == 422 && refused.title.hasPrefix("エラー:"))
        #expect(refused.field("comments.summary.title") == comment)
        let done = try browser.submit("/cases/\(id)/return", ["reason": "もう一度お願いします。"])
        #expect(done.status == 303)
        let department = try site.signIn(as: .department)
        let page = try department.get("/cases/\(id)")
        #expect(page.text.contains("事務局から差し戻されました") && page.text.contains("もう一度お願いします。"))
        #expect(page.html.contains("件名に年度を入れてください。&lt;b&gt;"))
        guard let settlement = page.actions.first(where: { $0.hasPrefix("/field_comments/") }) else {
            Issue.record("no button to settle the comment")
            return
        }
        #expect(try department.follow(try department.submit(settlement)).text.contains("対応済み"))
        #expect(try department.get("/cases/\(id)/changes").text.contains("変更された箇所はありません"))
        #expect(try department.get("/cases/\(id)/history").text.contains("差し戻しました"))
    }

    @Test("a case changed meanwhile is neither returned nor accepted over its change")
    func conflict() throws {
        let site = try TestSite()
        let id = try site.submittedCase()
        let browser = try site.signIn(as: .secretariat)
        _ = try browser.get("/cases/\(id)/return")
        let refused = try browser.submit("/cases/\(id)/return", ["version": "99", "reason": "理由"])
        #expect(refused.status == 409 && refused.field("reason") == "理由")
        #expect(try browser.post("/cases/\(id)/acceptance", ["version": "99"]).status == 409)
    }

    @Test("a comment is written beside a field; an empty one and an unknown field are refused")
    func comment() throws {
        let site = try TestSite()
        let id = try site.submittedCase()
        let browser = try site.signIn(as: .secretariat)
        let page = try browser.get("/cases/\(id)")
        #expect(page.field("field") == "summary.title")
        let done = try browser.submit("/cases/\(id)/comments", ["field": "summary.outline", "text": "目的を先に。"])
        #expect(try browser.follow(done).text.contains("目的を先に。"))
        let empty = try browser.submit("/cases/\(id)/comments", ["field": "summary.outline", "text": " "])
        #expect(empty.status == 422 && empty.field("field") == "summary.outline")
        #expect(try browser.submit("/cases/\(id)/comments", ["field": "1.nothing", "text": "?"]).status == 422)
        #expect(try browser.submit("/cases/\(id)/comments", ["field": "nothing", "text": "?"]).status == 400)
        #expect(try site.signIn(as: .clerk).get("/cases/\(id)").field("field") == nil)
    }

    @Test("withdrawing asks for a reason first")
    func withdraw() throws {
        let site = try TestSite()
        let id = try site.submittedCase()
        let browser = try site.signIn(as: .department)
        #expect(try browser.get("/cases/\(id)/withdrawal").heading == "案件の取下げ")
        let refused = try browser.submit("/cases/\(id)/withdrawal")
        #expect(refused.status == 422 && refused.text.contains("取下げの理由がありません"))
        let done = try browser.submit("/cases/\(id)/withdrawal", ["reason": "事業の見直し"])
        #expect(try browser.follow(done).text.contains("この案件は取り下げられました"))
        let again = try browser.post("/cases/\(id)/withdrawal", ["reason": "また", "version": "3"])
        #expect([409, 422].contains(again.status))
    }
}
