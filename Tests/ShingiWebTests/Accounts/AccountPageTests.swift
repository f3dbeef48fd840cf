import ShingiDomain
import Testing

@testable import ShingiWeb

@Suite struct AccountPageTests {
    private let fields: [(String, String)] = [
        ("login", "hanako"), ("name", "新任 花子"), ("roles", "clerk"), ("roles", "secretariat"),
        ("password", "さくらの咲く丘で待ち合わせ"), ("password_again", "さくらの咲く丘で待ち合わせ"),
    ]

    private func create(_ browser: Browser, _ changes: [String: String] = [:]) throws -> WebPage {
        let page = try browser.get("/accounts/new")
        let keys = ["_csrf", "_form"].map { ($0, page.field($0) ?? "") }
        return try browser.send("/accounts", keys + fields.map { ($0.0, changes[$0.0] ?? $0.1) })
    }

    @Test("the administrator registers somebody who then signs in with the first password")
    func create() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .administrator)
        let done = try create(browser)
        #expect(done.status == 303)
        let shown = try browser.follow(done)
        #expect(shown.heading == "新任 花子")
        #expect(shown.text.contains("hanako"))
        #expect(try site.browser().signIn("hanako", "さくらの咲く丘で待ち合わせ").status == 303)
        #expect(try browser.get("/accounts?q=hanako").text.contains("事務局・書記"))
    }

    @Test(
        "a refused account keeps everything typed but the password, and says why at the field",
        arguments: [
            ("login", "jimukyoku", "すでに使われています"), ("login", "花子", "半角の英字"), ("name", " ", "氏名を入力"),
            ("password", "短い", "12文字以上"), ("password_again", "さくらの散る丘で待ち合わせ", "一致しません"),
            ("roles", "department", "担当する課を1つ以上"),
        ])
    func refused(field: String, value: String, message: String) throws {
        let page = try create(TestSite().signIn(as: .administrator), [field: value])
        #expect(page.status == 422)
        #expect(page.title.hasPrefix("エラー:"))
        #expect(page.text.contains(message))
        #expect(page.field("login") == (field == "login" ? value : "hanako"))
        #expect(page.field("password") == "")
        #expect(!page.html.contains("さくらの"))
    }

    @Test("a form sent twice by a double click registers one account")
    func twice() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .administrator)
        let page = try browser.get("/accounts/new")
        let sent = ["_csrf", "_form"].map { ($0, page.field($0) ?? "") } + fields
        let first = try browser.send("/accounts", sent)
        let second = try browser.send("/accounts", sent)
        #expect([first.status, second.status].contains(303))
        #expect(try browser.get("/accounts?q=hanako").text.contains("1件を表示"))
    }

    @Test(
        "values that no page offers are unreadable, not a fault",
        arguments: [
            ("roles", "king"), ("departments", "-1"), ("member", "99999999999999999999"),
        ])
    func absurd(name: String, value: String) throws {
        let browser = try TestSite().signIn(as: .administrator)
        let page = try browser.get("/accounts/new")
        let keys = ["_csrf", "_form"].map { ($0, page.field($0) ?? "") }
        #expect(try browser.send("/accounts", keys + fields + [(name, value)]).status == 400)
    }

    @Test("stopping an account ends its session at once, and nobody stops oneself")
    func disable() throws {
        let site = try TestSite()
        let clerk = try site.signIn(as: .clerk)
        let browser = try site.signIn(as: .administrator)
        let id = try site.actor(.clerk).accountID
        _ = try browser.get("/accounts/\(id)")
        #expect(try browser.submit("/accounts/\(id)/disabling").status == 303)
        #expect(try clerk.get("/meetings").status == 303)
        #expect(try browser.get("/accounts/\(id)").text.contains("停止中"))
        #expect(try browser.submit("/accounts/\(id)/enabling").status == 303)
        let own = try site.actor(.administrator).accountID
        _ = try browser.get("/accounts/\(own)")
        #expect(try browser.post("/accounts/\(own)/disabling").status == 422)
    }

    @Test("a lost password is set anew; the old one no longer opens anything")
    func reset() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .administrator)
        let id = try site.actor(.clerk).accountID
        _ = try browser.get("/accounts/\(id)")
        let short = try browser.submit("/accounts/\(id)/password", ["password": "x", "password_again": "x"])
        #expect(short.status == 422)
        let new = "さくらの咲く丘で待ち合わせ"
        #expect(try browser.submit("/accounts/\(id)/password", ["password": new, "password_again": new]).status == 303)
        #expect(try site.browser().signIn("shoki", new).status == 303)
        #expect(try site.browser().signIn("shoki", "tsukimi-demo").status == 422)
    }

    @Test("the later of two changes sees both and overwrites nothing")
    func conflict() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .administrator)
        let id = try site.actor(.clerk).accountID
        let before = try browser.get("/accounts/\(id)")
        #expect(try browser.submit("/accounts/\(id)", ["name": "書記 一"]).status == 303)
        let keys = try #require(before.form(action: "/accounts/\(id)"))
        let late = try browser.send(
            "/accounts/\(id)",
            keys.map { ($0.0, $0.0 == "name" ? "書記 二" : $0.0 == "_form" ? "another" : $0.1) })
        #expect(late.status == 409)
        #expect(late.text.contains("書記 一"))
        #expect(late.field("name") == "書記 二")
    }

    @Test(
        "others than the administrator find no accounts", arguments: [Role.secretariat, .clerk, .department, .member])
    func others(role: Role) throws {
        let browser = try TestSite().signIn(as: role)
        #expect(try browser.get("/accounts").status == 404)
        #expect(try browser.get("/accounts/1").status == 404)
        _ = try browser.get("/password")
        #expect(try browser.post("/accounts").status == 403)
        #expect(try browser.post("/accounts/1/password").status == 403)
    }

    @Test("one's own password is changed with the present one; other sessions end")
    func ownPassword() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .member)
        let elsewhere = try site.signIn(as: .member)
        let new = "さくらの咲く丘で待ち合わせ"
        _ = try browser.get("/password")
        let wrong = try browser.submit(
            "/password", ["present_password": "違う", "password": new, "password_again": new])
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("今のパスワードが違います"))
        let done = try browser.submit(
            "/password", ["present_password": "tsukimi-demo", "password": new, "password_again": new])
        #expect(done.status == 303)
        #expect(try browser.get("/password").status == 200)
        #expect(try elsewhere.get("/password").status == 303)
        #expect(try site.browser().signIn("iin", new).status == 303)
    }

    @Test("a password typed into a form that came too late is shown and carried nowhere")
    func heldPassword() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .administrator)
        let page = try browser.get("/accounts/new")
        let keys = ["_csrf", "_form"].map { ($0, page.field($0) ?? "") }
        site.clock.advance(minutes: 61)
        let late = try browser.send("/accounts", keys + fields)
        #expect(late.status == 401)
        let again = try browser.submit("/sign-in", ["login": "kanri", "password": "tsukimi-demo"])
        #expect(again.text.contains("新任 花子"))
        #expect(!again.html.contains("さくらの咲く丘"))
        let refused = try browser.submit("/accounts")
        #expect(refused.status == 422)
        #expect(refused.field("login") == "hanako")
    }
}
