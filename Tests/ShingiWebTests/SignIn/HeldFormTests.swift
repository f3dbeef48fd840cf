import ShingiDomain
import ShingiServices
import Testing

@Suite("A form that was sent too late or twice")
struct HeldFormTests {
    private static let typed = "<長い>&\"説明\"\r\n" + String(repeating: "個人情報の保護措置。", count: 500)

    @Test("an expired session keeps everything typed, and after signing in it can be sent on")
    func expired() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .secretariat)
        _ = try browser.get("/departments/new")
        site.clock.advance(minutes: 61)
        let demanded = try browser.submit("/departments", ["section": "遅れて送った課", "division": "総務部"])
        #expect(demanded.status == 401)
        #expect(demanded.text.contains("入力した内容は失われていません"))
        let held = try browser.submit("/sign-in", ["login": "jimukyoku", "password": Demo.password])
        #expect(held.status == 200 && held.heading == "入力の続き")
        #expect(held.text.contains("遅れて送った課"))
        let done = try browser.submit("/departments")
        #expect(done.status == 303)
        #expect(try browser.follow(done).text.contains("総務部 遅れて送った課"))
    }

    @Test("a wrong password in between loses nothing either, however long the text")
    func wrongPassword() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .secretariat)
        _ = try browser.get("/departments/new")
        site.clock.advance(minutes: 61)
        _ = try browser.submit("/departments", ["section": "課", "note": Self.typed])
        #expect(try browser.submit("/sign-in", ["login": "jimukyoku", "password": "wrong"]).status == 422)
        let held = try browser.submit("/sign-in", ["login": "jimukyoku", "password": Demo.password])
        #expect(held.form(action: "/departments")?.first { $0.0 == "note" }?.1 == Self.typed)
    }

    @Test("the page shows words that were typed, not the codes of choices")
    func codes() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .secretariat)
        _ = try browser.get("/departments/new")
        site.clock.advance(minutes: 61)
        _ = try browser.submit("/departments", ["section": "遅れて送った課", "kind": "consultation"])
        let held = try browser.submit("/sign-in", ["login": "jimukyoku", "password": Demo.password])
        #expect(held.text.contains("遅れて送った課") && !held.text.contains("consultation"))
        #expect(held.form(action: "/departments")?.first { $0.0 == "kind" }?.1 == "consultation")
    }

    @Test("what was held is believed only as it was signed")
    func forged() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .secretariat)
        _ = try browser.get("/departments/new")
        site.clock.advance(minutes: 61)
        _ = try browser.submit("/departments", ["section": "課"])
        let answer = try browser.submit(
            "/sign-in", ["login": "jimukyoku", "password": Demo.password, "held_path": "/accounts"])
        #expect(answer.status == 303 && answer["Location"] == "/")
    }

    @Test("a form sent twice acts once, and both sendings get the same answer")
    func twice() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        let page = try browser.get("/departments/new")
        let first = try browser.post("/departments", ["section": "一度きりの課"], from: page)
        let second = try browser.post("/departments", ["section": "一度きりの課"], from: page)
        #expect(first.status == 303 && second.status == 303)
        #expect(first["Location"] == second["Location"])
        let list = try browser.get("/departments?q=%E4%B8%80%E5%BA%A6%E3%81%8D%E3%82%8A")
        #expect(list.text.contains("1件を表示"))
    }

    @Test("a page brought out again with something else typed is not taken for the form that was sent")
    func differentlyFilled() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        let page = try browser.get("/departments/new")
        #expect(try browser.post("/departments", ["section": "はじめの課"], from: page).status == 303)
        #expect(try browser.post("/departments", ["section": "次の課"], from: page).status == 303)
        let list = try browser.get("/departments").text
        #expect(list.contains("はじめの課") && list.contains("次の課"))
    }

    @Test("a form that was refused can be mended and sent again from the same page")
    func mended() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        let page = try browser.get("/departments/new")
        #expect(try browser.post("/departments", ["section": " "], from: page).status == 422)
        #expect(try browser.post("/departments", ["section": "直した課"], from: page).status == 303)
    }
}
