import ShingiDomain
import ShingiServices
import Testing

@testable import ShingiWeb

@Suite("The editor of a form")
struct ProvisionFormPageTests {
    let site: TestSite
    let browser: Browser
    let path = "/provisions/1/form"

    init() throws {
        site = try TestSite()
        browser = try site.signIn(as: .administrator)
        _ = try browser.get(path)
    }

    @Test("a provision is made, given a table, published and offered to drafters, by forms alone")
    func whole() throws {
        _ = try browser.get("/provisions/new")
        let made = try browser.submit(
            "/provisions", ["title": "新しい諮問", "law": "審議会条例", "article": "第3条", "rule": "never"])
        #expect(made.status == 303)
        let editor = try #require(made["Location"])
        _ = try browser.follow(made)
        let added = try browser.submit(editor, ["_rows": "add:fields", "new_type": "table"])
        #expect(added.field("fields.1.type") == "table")
        let columns = try browser.submit(
            editor, ["fields.1.label": "一覧", "fields.1.columns.0.label": "項目", "_rows": "add:fields.1.columns"])
        #expect(columns.field("fields.1.columns.0.label") == "項目")
        #expect(columns.field("fields.1.columns.1.label") == "")
        let saved = try browser.submit(editor, ["fields.1.columns.1.label": "目的", "_publish": "1"])
        #expect(saved.status == 303)
        let question = try browser.follow(saved)
        #expect(question.heading == "様式の公開")
        let publication = try #require(saved["Location"])
        #expect(try browser.submit(publication).status == 303)
        let drafter = try site.signIn(as: .department)
        #expect(try drafter.get("/cases/new").text.contains("第3条 新しい諮問"))
    }

    @Test("fields are moved, dragged, added and removed without losing what was typed, and nothing is stored")
    func rows() throws {
        let first = try #require(browser.page?.field("fields.0.label"))
        let second = try #require(browser.page?.field("fields.1.label"))
        let down = try browser.submit(path, ["fields.0.label": "書き換えた見出し", "_rows": "down:fields:0"])
        #expect(down.field("fields.0.label") == second && down.field("fields.1.label") == "書き換えた見出し")
        let dragged = try browser.submit(path, ["_rows": "move:fields:1:0"])
        #expect(dragged.field("fields.0.label") == "書き換えた見出し")
        #expect(dragged.text.contains("まだ保存していません"))
        let removed = try browser.submit(path, ["_rows": "remove:fields:0"])
        #expect(removed.field("fields.0.label") == second)
        #expect(try browser.get(path).field("fields.0.label") == first)
    }

    @Test("the preview shows what is typed, in the parts of the real sheet")
    func preview() throws {
        let page = try browser.submit(path, ["fields.0.label": "見本の見出し", "fields.0.type": "period", "_preview": "1"])
        #expect(page.status == 200)
        #expect(page.html.contains("name=\"preview.0.from.year\""))
        #expect(page.text.components(of: "見本の見出し") >= 2)
        #expect(try browser.get("/provisions/1").text.contains("公開していない下書きがあります。") == false)
    }

    @Test("mistakes are said at their fields, and everything typed is kept")
    func mistakes() throws {
        let page = try browser.submit(
            path, ["law": "", "fields.0.label": " ", "fields.1.limit": "たくさん", "fields.2.help": "説明を直した"])
        #expect(page.status == 422)
        #expect(page.title.hasPrefix("エラー:"))
        #expect(page.text.contains("法令の名前を書いてください。"))
        #expect(page.text.contains("項目1:見出しを書いてください。"))
        #expect(page.links.contains("#fields-1-limit"))
        #expect(page.field("fields.1.limit") == "たくさん")
        #expect(page.field("fields.2.help") == "説明を直した")
    }

    @Test("of two administrators the later sees the other's text beside their own, and overwrites it only knowingly")
    func conflict() throws {
        let other = try site.signIn(as: .administrator)
        _ = try other.get(path)
        #expect(try browser.submit(path, ["fields.0.label": "先の見出し"]).status == 303)
        let page = try other.submit(path, ["fields.0.label": "後の見出し"])
        #expect(page.status == 409)
        #expect(page.text.contains("ほかの人が保存した内容"))
        #expect(page.text.contains("先の見出し"))
        #expect(page.text.contains("「先の見出し」の見出しを「先の見出し」から「後の見出し」に変えました。"))
        #expect(page.field("fields.0.label") == "後の見出し")
        #expect(try browser.get(path).field("fields.0.label") == "先の見出し")
        #expect(try other.submit(path).status == 303)
        #expect(try browser.get(path).field("fields.0.label") == "後の見出し")
    }

    @Test("publishing makes the second version, whose differences from the first are shown in words")
    func versions() throws {
        _ = try browser.submit(path, ["fields.0.label": "変えた見出し", "_publish": "1"])
        let question = try browser.get("/provisions/1/publication")
        #expect(question.text.contains("第1版から変わるところ"))
        #expect(try browser.submit("/provisions/1/publication").status == 303)
        let page = try browser.get("/provisions/1")
        #expect(page.text.contains("第2版(表示中)") && page.text.contains("に変えました。"))
        #expect(try browser.get("/provisions/1?version=1").text.contains("変えた見出し") == false)
        #expect(try browser.get("/audit?subject=provision").text.contains("様式の第2版を公開しました。"))
    }

    @Test("order and use are changed on the list's and the provision's pages")
    func orderAndUse() throws {
        _ = try browser.get("/provisions")
        #expect(try browser.submit("/provisions/1/position", ["to": "2"]).status == 303)
        _ = try browser.get("/provisions/1")
        #expect(try browser.submit("/provisions/1/retirement").status == 303)
        #expect(try site.signIn(as: .department).get("/cases/new").text.contains("第16条第1項 業務の委託") == false)
        _ = try browser.get("/provisions/1")
        #expect(try browser.submit("/provisions/1/reinstatement").status == 303)
    }

    @Test("a shipped set is added with the council's own articles; the demo's own says what is there")
    func sets() throws {
        let page = try browser.get("/provisions/sets")
        #expect(page.text.contains("審査請求") && !page.text.contains("第○条"))
        let refused = try browser.post(
            "/provisions/sets",
            ["set": "appeal", "law.appeal_disclosure": "月見区情報公開条例", "article.appeal_disclosure": " "])
        #expect(refused.status == 422 && refused.title.hasPrefix("エラー:"))
        #expect(refused.text.contains("条項を書いてください。"))
        #expect(refused.field("law.appeal_disclosure") == "月見区情報公開条例")
        let added = try browser.post(
            "/provisions/sets",
            ["set": "appeal", "law.appeal_disclosure": "月見区情報公開条例", "article.appeal_disclosure": "第18条"])
        #expect(added.status == 303)
        let list = try browser.follow(added).text
        #expect(list.contains("2件を加えました。") && list.contains("月見区情報公開条例第18条"))
        let again = try browser.post("/provisions/sets", ["set": "adachi"])
        #expect(again.status == 422)
        #expect(again.text.contains("すべて登録されています。"))
        #expect(try browser.post("/provisions/sets", ["set": "../x"]).status == 400)
    }
}
