import ShingiDomain
import Testing

@testable import ShingiWeb

@Suite struct CouncilPageTests {
    @Test("the page asks for every setting and says what the next numbers would be")
    func everySetting() throws {
        let page = try TestSite().signIn(as: .administrator).get("/council")
        for field in SettingField.allCases { #expect(page.field(field.rawValue) != nil, "\(field)") }
        for field in CouncilField.allCases { #expect(page.field(field.rawValue)?.isEmpty == false, "\(field)") }
        #expect(page.text.contains("次の諮問番号は 諮問第470号"))
    }

    @Test("a saved setting shows in the preview and in the record")
    func save() throws {
        let browser = try TestSite().signIn(as: .administrator)
        _ = try browser.get("/council")
        let done = try browser.submit("/council", ["consultation_number": "諮問番号{n}", "item_decision": "apart"])
        #expect(done.status == 303)
        let page = try browser.follow(done)
        #expect(page.text.contains("次の諮問番号は 諮問番号470"))
        #expect(page.text.contains("保存しました"))
        #expect(try browser.get("/audit?subject=council").text.contains("(諮問番号、1件の中の議決)"))
    }

    @Test(
        "a setting that would make wrong records is refused at its field, and everything typed stays",
        arguments: [
            ("consultation_number", "諮問", "番号の位置を示す「{n}」がありません。"),
            ("consultation_number", "令和{n}", "改元で誤りになります"), ("reply_number", "答申{x}{n}", "使えません"),
            ("meeting_title", "第{n}回", "同じ会議名が二度使われてしまいます"), ("annex_number", "資料{n}", "枝番の位置"),
            ("closed_reason", "", "根拠となる規定と理由"), ("addressee", " ", "答申のあて先を入力してください。"),
            ("item_decision", "everybody", "1件の中の議決を選んでください。"),
            ("materials_public", "maybe", "資料の公表を選んでください。"),
            ("meeting_title.scope", "meeting", "選べません"),
        ])
    func refused(name: String, value: String, message: String) throws {
        let browser = try TestSite().signIn(as: .administrator)
        _ = try browser.get("/council")
        let page = try browser.submit(
            "/council", ["openness": name == "closed_reason" ? "closed" : "open", "municipality": "月見町", name: value])
        #expect(page.status == 422)
        #expect(page.text.contains(message))
        #expect(page.field("municipality") == "月見町")
        #expect(try browser.get("/council").field("municipality") != "月見町")
    }

    @Test("the later of two changes sees both and overwrites nothing")
    func conflict() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .administrator)
        let other = try site.signIn(as: .administrator)
        _ = try browser.get("/council")
        _ = try other.get("/council")
        #expect(try other.submit("/council", ["secretariat": "総務課"]).status == 303)
        let late = try browser.submit("/council", ["secretariat": "区政情報課"])
        #expect(late.status == 409)
        #expect(late.text.contains("総務課"))
        #expect(late.field("secretariat") == "区政情報課")
        #expect(try browser.submit("/council").status == 303)
    }

    @Test(
        "others than the administrator find no settings", arguments: [Role.secretariat, .clerk, .department, .member])
    func others(role: Role) throws {
        let browser = try TestSite().signIn(as: role)
        #expect(try browser.get("/council").status == 404)
        _ = try browser.get("/password")
        #expect(try browser.post("/council").status == 403)
    }
}
