import ShingiDomain
import ShingiServices
import Testing

@testable import ShingiWeb

@Suite("The page of a sheet's versions")
struct DraftVersionPageTests {
    let site: TestSite
    let browser: Browser
    let id: CaseID
    let part: String

    init() throws {
        site = try TestSite()
        browser = try site.signIn(as: .department)
        let writer = try site.actor(.department)
        (id, part) = try site.store.write { services in
            let id = try services.drafts.copy(CaseID(rawValue: 10), by: writer)
            return (id, "sheet.\(try services.drafts.editable(id, for: writer).sheets[0].matter.id)")
        }
        for text in ["一つめの書き方", "二つめの書き方"] {
            _ = try browser.get(Paths.caseDraft(id))
            _ = try browser.submit(Paths.caseDraft(id), ["case.outline": text])
        }
    }

    @Test("an earlier version is read beside what differs today, and brought back with one button")
    func restore() throws {
        let list = try browser.get("\(Paths.caseVersions(id))?part=case")
        #expect(list.text.contains("第3版 (今の内容)") && list.text.contains("第1版"))
        let page = try browser.get("\(Paths.caseVersions(id))?part=case&version=2")
        #expect(page.text.contains("今の内容との違い") && page.text.contains("一つめの書き方"))
        let done = try browser.submit(Paths.caseRestorations(id))
        #expect(done.status == 303)
        let draft = try browser.get(Paths.caseDraft(id))
        #expect(draft.text.contains("第2版の内容に戻し、新しい版として保存しました。"))
        #expect(draft.field("case.outline") == "一つめの書き方")
        #expect(try browser.get("\(Paths.caseVersions(id))?part=case").text.contains("第4版 (今の内容)"))
    }

    @Test("while somebody else saves, nothing is brought back over it")
    func conflict() throws {
        let page = try browser.get("\(Paths.caseVersions(id))?part=case&version=1")
        let other = try site.signIn(as: .secretariat)
        _ = try other.get(Paths.caseDraft(id))
        _ = try other.submit(Paths.caseDraft(id), ["case.outline": "事務局の書き方"])
        let refused = try browser.post(
            Paths.caseRestorations(id), ["part": "case", "version": "1", "seen": "3"], from: page)
        #expect(refused.status == 409)
        #expect(refused.text.contains("まだ何も変えていません。") && refused.text.contains("第4版 (今の内容)"))
        #expect(try browser.get(Paths.caseDraft(id)).field("case.outline") == "事務局の書き方")
    }

    @Test("what our pages never ask for is not found, or not understood")
    func absurd() throws {
        #expect(try browser.get("\(Paths.caseVersions(id))?part=\(part)&version=99").status == 404)
        #expect(try browser.get("\(Paths.caseVersions(id))?part=sheet.99999").status == 404)
        #expect(try browser.get("\(Paths.caseVersions(id))?part=x&version=x").status == 200)
        #expect(try browser.post(Paths.caseRestorations(id), ["part": "x"]).status == 400)
        #expect(try site.signIn(as: .member).get(Paths.caseVersions(id)).status == 404)
    }
}
