import ShingiDomain
import ShingiServices
import Testing

@testable import ShingiWeb

@Suite("Similar cases beside a draft")
struct SimilarCasePageTests {
    let site: TestSite
    let browser: Browser
    let id: CaseID

    init() throws {
        site = try TestSite()
        browser = try site.signIn(as: .department)
        let writer = try site.actor(.department)
        id = try site.store.write { services in
            let department = try services.drafts.departments(for: writer)[0].id
            let provision = try services.provisions.list(for: writer)[0].id
            return try services.drafts.create(
                CaseEntry(
                    title: "3歳児健康診査の結果の入力", owner: department,
                    matters: [MatterEntry(provision: provision, kind: .consultation)]), by: writer)
        }
    }

    @Test("stand on the draft's page with number, title, department, outcome and a button that saves first")
    func beside() throws {
        let secretariat = try site.signIn(as: .secretariat)
        let page = try secretariat.get(Paths.caseDraft(id))
        #expect(page.text.contains("諮問第462号 3歳児健康診査で新たに導入する視覚屈折検査結果"))
        #expect(page.text.contains("この案件から写す"))
        let found = try secretariat.submit(Paths.caseDraft(id), ["_borrow": "8", "case.outline": "保存される概要"])
        #expect(found.status == 303)
        #expect(found["Location"]?.hasPrefix("\(Paths.caseBorrowings(id))?from=8") == true)
        #expect(try secretariat.get(Paths.caseDraft(id)).field("case.outline") == "保存される概要")
    }

    @Test("follow what is typed and not saved, and store nothing")
    func typed() throws {
        let secretariat = try site.signIn(as: .secretariat)
        _ = try secretariat.get(Paths.caseDraft(id))
        let page = try secretariat.post(
            Paths.caseSimilar(id), ["title": "LINE公式アカウントの運用", "text": "区の情報をLINEで届ける。"])
        #expect(page.status == 200)
        #expect(page.text.contains("LINE公式アカウント運用支援委託"))
        #expect(try secretariat.get(Paths.caseDraft(id)).field("case.title") == "3歳児健康診査の結果の入力")
    }

    @Test("texts are taken over on a page that says which fields, and empty choices are refused")
    func borrow() throws {
        let secretariat = try site.signIn(as: .secretariat)
        let page = try secretariat.get("\(Paths.caseBorrowings(id))?from=9")
        #expect(page.status == 200)
        #expect(page.text.contains("写す項目:"))
        let form = try #require(page.form(action: Paths.caseBorrowings(id)))
        let none = try secretariat.send(Paths.caseBorrowings(id), form.filter { $0.0 != "parts" })
        #expect(none.status == 422 && none.text.contains("写すものを選んでください。"))
        let done = try secretariat.send(Paths.caseBorrowings(id), form)
        #expect(done.status == 303)
        #expect(try secretariat.follow(done).text.contains("項目を写して保存しました。"))
    }

    @Test("absurd sources are not found, or not understood")
    func absurd() throws {
        #expect(try browser.get("\(Paths.caseBorrowings(id))?from=99999").status == 404)
        #expect(try browser.get("\(Paths.caseBorrowings(id))?from=\(id)").status == 404)
        #expect(try browser.get(Paths.caseBorrowings(id))["Location"] == Paths.caseSimilar(id))
        _ = try browser.get(Paths.caseDraft(id))
        #expect(try browser.post(Paths.caseBorrowings(id), ["from": "x"]).status == 400)
        #expect(try browser.post(Paths.caseBorrowings(id), ["from": "1", "parts": "x"]).status == 400)
    }
}
