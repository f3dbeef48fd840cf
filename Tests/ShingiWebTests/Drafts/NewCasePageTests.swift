import ShingiDomain
import ShingiServices
import Testing

@testable import ShingiWeb

@Suite("Beginning a case")
struct NewCasePageTests {
    @Test("from scratch, with the ticked provisions as matters")
    func create() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .department)
        let actor = try site.actor(.department)
        let provision = try site.store.read { try $0.provisions.list(for: actor)[0] }
        let department = try site.store.read { try $0.drafts.departments(for: actor)[0] }
        _ = try browser.get(Paths.newCase())
        let done = try browser.submit(
            Paths.cases(),
            [
                "title": "新しい案件", "department": "\(department.id)", "matter.\(provision.id)": "1",
                "matter.\(provision.id).kind": "report", "matter.\(provision.id).note": "人材派遣",
            ])
        #expect(done.status == 303)
        let page = try browser.follow(done)
        #expect(page.heading == "「新しい案件」の起案")
        #expect(page.text.contains("業務の委託(人材派遣)"))
        #expect(page.text.contains("報告事項"))
    }

    @Test("without title or department nothing begins, and what was typed stays")
    func refused() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        _ = try browser.get(Paths.newCase())
        let page = try browser.submit(Paths.cases(), ["title": "  ", "department": nil, "matter.1": "1"])
        #expect(page.status == 422)
        #expect(page.title.hasPrefix("エラー:"))
        #expect(page.field("matter.1") == "1")
        let absurd = try browser.submit(Paths.cases(), ["title": "件", "department": "999", "joint": "abc"])
        #expect(absurd.status == 422)
    }

    @Test("an earlier case is found by its number and copied")
    func copy() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .secretariat)
        let list = try browser.get(Paths.newCase() + "?q=%E8%AB%AE%E5%95%8F%E7%AC%AC457")
        #expect(list.text.contains("諮問第457号"))
        let action = try #require(list.actions.first { $0.hasSuffix("/copies") })
        let done = try browser.submit(action)
        #expect(done.status == 303)
        #expect(try browser.follow(done).text.contains("複写して起案しました"))
    }

    @Test(
        "copying what is not there, or is not one's to see, is 404",
        arguments: ["/cases/999999/copies", "/cases/0/copies"])
    func missing(path: String) throws {
        let browser = try TestSite().signIn(as: .department)
        _ = try browser.get(Paths.newCase())
        #expect(try browser.post(path).status == 404)
    }

    @Test("a search for nothing known says so", arguments: ["%25", "_", "%E3%81%AA%E3%81%84", "'%22"])
    func search(text: String) throws {
        let page = try TestSite().signIn(as: .department).get(Paths.newCase() + "?q=\(text)")
        #expect(page.status == 200)
        #expect(page.text.contains("合う案件はありません"))
    }
}
