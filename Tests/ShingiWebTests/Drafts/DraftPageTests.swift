import HTTP
import ShingiDomain
import ShingiServices
import Testing

@testable import ShingiWeb

@Suite("The page of a draft")
struct DraftPageTests {
    let site: TestSite
    let browser: Browser
    let id: CaseID
    let sheets: [DraftSheet]
    var path: String { Paths.caseDraft(id) }

    init() throws {
        site = try TestSite()
        browser = try site.signIn(as: .department)
        let actor = try site.actor(.department)
        let made = try site.store.write { services in
            let department = try services.drafts.departments(for: actor)[0].id
            let provisions = try services.provisions.list(for: actor)
            let entry = CaseEntry(
                title: "予約受付", owner: department,
                matters: provisions.prefix(2).map { MatterEntry(provision: $0.id, kind: .consultation) })
            return try services.drafts.create(entry, by: actor)
        }
        id = made
        sheets = try site.store.read { try $0.drafts.editable(made, for: actor).sheets }
        _ = try browser.get(path)
    }

    @Test("shows the summary sheet and every sheet on one page, with what is missing linked to its field")
    func show() throws {
        let page = try browser.get(path)
        #expect(page.status == 200)
        #expect(page.heading == "「予約受付」の起案")
        #expect(page.field("case.title") == "予約受付")
        #expect(page.text.contains("個票1 業務の委託"))
        #expect(page.text.contains("必須の未記入"))
        #expect(page.links.contains("#\(FieldFrame.id(for: name(0, text(0))))"))
    }

    @Test("saves what was typed byte for byte and says so")
    func save() throws {
        let typed = "吉𠮷野家の葛󠄀城\r\n\u{202E}שלום\u{202C}\u{200B} 👩‍👩‍👧‍👦 <b>&amp;\r\n"
        let done = try browser.submit(path, [name(0, text(0)): typed])
        #expect(done.status == 303)
        let page = try browser.follow(done)
        #expect(page.text.contains("保存しました(10:00)"))
        let stored = try #require(page.field(name(0, text(0))))
        #expect(Array(stored.utf8) == Array(SentValues.withLineFeeds(typed).utf8))
    }

    @Test("a button beside a row changes the rows, keeps everything typed and saves nothing")
    func rows() throws {
        let items = try #require(sheets[0].form.fields.first { $0.kind == .items })
        let list = name(0, items.key)
        let page = try browser.submit(
            path, ["\(list).0": "氏名", name(0, text(0)): "まだ保存していない", RowAction.parameter: "add:\(list)"])
        #expect(page.status == 200)
        #expect(page.field("\(list).0") == "氏名")
        #expect(page.field("\(list).1") == "")
        #expect(page.field(name(0, text(0))) == "まだ保存していない")
        #expect(try browser.get(path).field(name(0, text(0))) == "")
    }

    @Test("an absurd row button changes nothing", arguments: ["", "add", "remove:x:y", "drop:x", "up:case.title:0"])
    func absurdRows(action: String) throws {
        let page = try browser.submit(path, ["case.outline": "概要", RowAction.parameter: action])
        #expect(page.status == 200)
        #expect(page.field("case.outline") == "概要")
    }

    @Test("two people at one sheet: the later sees both texts, nothing is overwritten, other sheets are saved")
    func conflict() throws {
        let other = try site.signIn(as: .secretariat)
        _ = try other.get(path)
        #expect(try browser.submit(path, [name(0, text(0)): "先に保存した文"]).status == 303)
        let page = try other.submit(
            path, [name(0, text(0)): "後から書いた文", name(1, text(1)): "衝突しない文", "submit": "1"])
        #expect(page.status == 409)
        #expect(page.title.hasPrefix("エラー:"))
        #expect(page.field(name(0, text(0))) == "後から書いた文")
        #expect(page.text.contains("保存されている内容("))
        #expect(page.text.contains("先に保存した文"))
        #expect(page.field(DraftPart.sheet(sheets[0].matter.id).versionName) == "2")
        let stored = try browser.get(path)
        #expect(stored.field(name(0, text(0))) == "先に保存した文")
        #expect(stored.field(name(1, text(1))) == "衝突しない文")
        #expect(try other.submit(path).status == 303)
        #expect(try browser.get(path).field(name(0, text(0))) == "後から書いた文")
    }

    @Test("two people at different sheets are both saved; handing in first shows what the other wrote")
    func bothSaved() throws {
        let other = try site.signIn(as: .secretariat)
        _ = try other.get(path)
        #expect(try browser.submit(path, [name(0, text(0)): "一人目"]).status == 303)
        let page = try other.submit(path, [name(1, text(1)): "二人目", "submit": "1"])
        #expect(page.status == 409)
        #expect(page.field(name(0, text(0))) == "一人目")
        #expect(page.text.contains("ほかの人が保存した内容を1項目に取り込みました"))
        #expect(page.field(name(1, text(1))) == "二人目")
    }

    @Test("handing in an incomplete case saves it and links to what is missing")
    func incomplete() throws {
        let page = try browser.submit(path, ["case.outline": "概要を書いた", "submit": "1"])
        #expect(page.status == 422)
        #expect(page.text.contains("入力した内容は保存しました"))
        #expect(page.text.contains("がまだ書かれていません"))
        #expect(try browser.get(path).field("case.outline") == "概要を書いた")
    }

    @Test("a complete case is handed in; the page then leads to the case, and what is still sent is kept on screen")
    func submit() throws {
        var answers: [String: String?] = ["submit": "1"]
        for (index, sheet) in sheets.enumerated() {
            for field in sheet.form.fields {
                switch field.kind {
                case .items: answers["\(name(index, field.key)).0"] = "氏名"
                case .table(let columns, _): answers["\(name(index, field.key)).0.\(columns[0].key)"] = "氏名"
                case .choice: answers[name(index, field.key)] = "0"
                default: answers[name(index, field.key)] = "書いた"
                }
            }
        }
        let done = try browser.submit(path, answers)
        #expect(done.status == 303)
        #expect(done["Location"] == Paths.case(id))
        #expect(try browser.submit(path, answers).status == 303, "the same form again gets the first answer")
        answers[name(0, text(0))] = "遅すぎた文"
        let late = try browser.submit(path, answers)
        #expect(late.status == 422 && late.field(name(0, text(0))) == "遅すぎた文")
        let again = try browser.send(
            path, (browser.page?.form(action: path) ?? []).filter { $0.0 != "_form" } + [(name(0, text(0)), "別の文")])
        #expect(again.status == 422)
        #expect(again.text.contains("保存できませんでした"))
        #expect(try browser.get(path).status == 303)
    }

    @Test("a matter is added and removed without losing what was typed")
    func matters() throws {
        let provision = try #require(sheets.first?.provision.id)
        let added = try browser.submit(
            path,
            [
                name(0, text(0)): "打ちかけの文", "new.provision": "\(provision)", "new.note": "印刷",
                NewMatterForm.addButton: "1",
            ])
        #expect(added.status == 303)
        #expect(added["Location"]?.hasPrefix("\(path)#sheet-") == true)
        let page = try browser.get(path)
        #expect(page.text.contains("業務の委託(印刷)"))
        #expect(page.field(name(0, text(0))) == "打ちかけの文")
        let asked = try browser.submit(path, [DraftPage.removeButton: "\(sheets[1].matter.id)"])
        let confirm = try browser.follow(asked)
        #expect(confirm.heading == "付議項目の削除")
        #expect(try browser.submit(Paths.caseMatterRemoval(id, sheets[1].matter.id)).status == 303)
        #expect(try !browser.get(path).html.contains("sheet.\(sheets[1].matter.id)."))
    }

    @Test("a text typed into a sheet that somebody else removed is shown, not lost")
    func removedSheet() throws {
        let actor = try site.actor(.secretariat)
        let matter = sheets[1].matter.id
        try site.store.write { [id] in try $0.drafts.removeMatter(matter, of: id, version: 1, by: actor) }
        let page = try browser.submit(path, [name(1, text(1)): "消えてほしくない文"])
        #expect(page.status == 422)
        #expect(page.text.contains("消えてほしくない文"))
    }

    @Test("no provision chosen, or one that must be a consultation as a report, is said at its field")
    func matterRefused() throws {
        let none = try browser.submit(path, [NewMatterForm.addButton: "1"])
        #expect(none.status == 422)
        #expect(none.text.contains("加える根拠条項を選んでください"))
        let actor = try site.actor(.department)
        let strict = try site.store.read { try $0.provisions.list(for: actor) }.first { $0.mayBeReport == .never }
        let wrong = try browser.submit(
            path,
            ["new.provision": "\(try #require(strict).id)", "new.kind": "report", NewMatterForm.addButton: "1"])
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("必ず諮問事項です"))
    }

    @Test("a save in the background answers with the new versions of what it stored, and never with those of others'")
    func autosave() throws {
        let other = try site.signIn(as: .secretariat)
        _ = try other.get(path)
        let seen = sheets.map { DraftPart.sheet($0.matter.id).versionName }
        let first = try browser.submit(path, [name(0, text(0)): "書きながら", AutosaveAnswer.parameter: "1"])
        #expect(first.status == 200)
        let answer = try FormValues(urlEncoded: first.body)
        #expect(answer["message"] == "保存しました(10:00)")
        #expect(answer[seen[0]] == "2")
        #expect(answer["complete"] == "1")
        let second = try other.submit(path, [name(1, text(1)): "別の人", AutosaveAnswer.parameter: "1"])
        let others = try FormValues(urlEncoded: second.body)
        #expect(others[seen[1]] == "2")
        #expect(others[seen[0]] == nil)
        #expect(others["seen"] == nil)
        let conflict = try other.submit(path, [name(0, text(0)): "別の人も", AutosaveAnswer.parameter: "1"])
        #expect(try FormValues(urlEncoded: conflict.body)["complete"] == nil)
        #expect(try browser.get(path).field(name(0, text(0))) == "書きながら")
    }

    @Test("a session that ended in the middle of a long sheet: sign in again, and nothing typed is lost")
    func expired() throws {
        let long = String(repeating: "長い文章を書きました。𠮷", count: 1_500)
        for name in browser.cookies.keys where name.contains("session") { browser.setCookie(name, nil) }
        let refused = try browser.submit(path, [name(0, text(0)): long, name(1, text(1)): "もう一つ"])
        #expect(refused.status != 303)
        let held = try browser.submit(
            "/sign-in", ["login": TestSite.login(of: .department), "password": "tsukimi-demo"])
        #expect(held.status == 200)
        let done = try browser.submit(path)
        #expect(done.status == 303)
        #expect(try browser.get(path).field(name(0, text(0))) == long)
    }

    @Test("nonsense in a form is never a fault of ours")
    func nonsense() throws {
        for fields in [
            ["seen": "x"], ["seen": "99999999999999999999"], ["seen.case": "-1", "case.title": "別"],
            ["case.title": ""], ["case.title": "二\n行"], [DraftPage.removeButton: "abc"], ["new.kind": "nothing"],
            [DraftPage.removeButton: "999999"], ["seen.sheet.\(sheets[0].matter.id)": ""],
        ] as [[String: String?]] {
            _ = try browser.get(path)
            #expect(try browser.submit(path, fields).status < 500)
        }
        let bare = try browser.post(path)
        #expect(bare.status == 303)
    }

    private func name(_ sheet: Int, _ key: String) -> String {
        DraftPart.sheet(sheets[sheet].matter.id).name(of: key)
    }

    /// The first field of a sheet that takes free text.
    private func text(_ sheet: Int) -> String {
        sheets[sheet].form.fields.first { $0.kind == .text || $0.kind == .line }?.key ?? ""
    }
}
