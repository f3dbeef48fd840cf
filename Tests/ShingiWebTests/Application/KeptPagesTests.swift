import HTTP
import ShingiDomain
import ShingiServices
import Testing

@testable import ShingiWeb

/// Every page here is asked for until it is kept before something happens that makes it untrue.
@Suite("Pages kept for a moment")
struct KeptPagesTests {
    private func twice(_ browser: Browser, _ path: String) throws -> WebPage {
        _ = try browser.get(path)
        return try browser.get(path)
    }

    private func addDepartment(_ section: String, _ store: Store, by actor: Actor) throws {
        guard let name = DepartmentName(section: section) else { throw TestSite.Unexpected(section) }
        _ = try store.write { try $0.departments.create(DepartmentEntry(name: name, isActive: true), by: actor) }
    }

    @Test("another person's write shows at the next request")
    func anothersWrite() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .secretariat)
        #expect(try !twice(browser, "/departments").text.contains("新設課"))
        try addDepartment("新設課", site.store, by: site.actor(.administrator))
        #expect(try browser.get("/departments").text.contains("新設課"))
    }

    @Test("what one loop wrote shows at the next request to another, and a session ended there is ended here")
    func otherLoops() throws {
        let site = try TestSite(loops: 2)
        let one = try site.signIn(as: .secretariat)
        let other = site.browser()
        other.setCookie("shingi_session", one.cookies["shingi_session"])
        for browser in [one, other] { #expect(try twice(browser, "/departments").status == 200) }
        _ = try one.get("/departments/new")
        #expect(try one.submit("/departments", ["section": "新設課"]).status == 303)
        #expect(try other.get("/departments").text.contains("新設課"))
        _ = try twice(other, "/departments")
        #expect(try one.post("/sign-out").status == 303)
        #expect(try other.get("/departments").status == 303)
    }

    @Test("after sign-out the page is gone for whoever kept the cookie")
    func signOut() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        let token = browser.cookies["shingi_session"]
        _ = try twice(browser, "/cases")
        #expect(try browser.post("/sign-out").status == 303)
        browser.setCookie("shingi_session", token)
        #expect(try browser.get("/cases").status == 303)
    }

    @Test(
        "the sign-in page is kept for all, and each who comes gets a cookie of their own that its form is checked against"
    )
    func visitors() throws {
        let site = try TestSite()
        let first = site.browser()
        _ = try twice(first, "/sign-in")
        let second = site.browser()
        let page = try twice(second, "/sign-in")
        let cookie = try #require(second.cookies["shingi_visitor"])
        #expect(cookie != first.cookies["shingi_visitor"])
        #expect(page["Set-Cookie"]?.contains(cookie) == true)
        #expect(try first.submit("/sign-in", ["login": "jimukyoku", "password": Demo.password]).status == 303)
        #expect(try second.post("/sign-in", ["login": "x", "password": "x"], from: first.page).status == 403)
        #expect(try twice(second, "/sign-in?return_to=/cases/7").html.contains("/cases/7"))
        #expect(try second.submit("/sign-in", ["login": "jimukyoku", "password": Demo.password]).status == 303)
    }

    @Test("after the account is disabled the page is gone")
    func disabled() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .clerk)
        #expect(try twice(browser, "/cases").status == 200)
        let (administrator, clerk) = (try site.actor(.administrator), try site.actor(.clerk))
        try site.store.write { try $0.accounts.disable(clerk.accountID, by: administrator) }
        #expect(try browser.get("/cases").status == 303)
    }

    @Test("after the role is changed the page is gone, and the navigation is the new role's")
    func roleChanged() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .secretariat)
        #expect(try twice(browser, "/members").status == 200)
        #expect(try twice(browser, "/cases").links.contains("/members"))
        let (administrator, actor) = (try site.actor(.administrator), try site.actor(.secretariat))
        try site.store.write { services in
            let found = try services.accounts.find(actor.accountID, for: administrator)
            let entry = AccountEntry(name: actor.name, roles: [.clerk])
            try services.accounts.update(actor.accountID, entry, version: found.version, by: administrator)
        }
        #expect(try browser.get("/members").status == 404)
        #expect(try !browser.get("/cases").links.contains("/members"))
    }

    @Test("after the session's time is over the page is gone, though nothing was written")
    func expiry() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .secretariat)
        #expect(try twice(browser, "/cases").status == 200)
        site.clock.advance(minutes: 61)
        #expect(try browser.get("/cases").status == 303)
    }

    @Test("two people never see each other's page, nor does somebody who has not signed in")
    func strangers() throws {
        let site = try TestSite()
        let (secretariat, member) = (try site.signIn(as: .secretariat), try site.signIn(as: .member))
        for _ in 0..<3 {
            #expect(try secretariat.get("/cases").text.contains("事務局 担当"))
            #expect(try member.get("/cases").text.contains("上野 三郎"))
            #expect(try site.browser().get("/cases").status == 303)
        }
        #expect(try !member.get("/cases").text.contains("事務局 担当"))
    }

    @Test("each answer has a token, a form key and a number of its own and is otherwise the same; both forms work")
    func secrets() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .secretariat)
        let pages = try (0..<3).map { _ in try browser.get("/departments/new") }
        for name in ["_csrf", "_form"] { #expect(Set(pages.map { $0.field(name) }).count == 3) }
        #expect(Set(pages.map(\.html)).count == 3)
        #expect(Set(pages.map(withoutItsOwn)).count == 1)
        for (page, section) in zip(pages, ["一課", "二課", "三課"]) {
            let answer = try browser.post("/departments", ["section": section, "active": "1"], from: page)
            #expect(answer.status == 303, "\(answer.text)")
        }
        let list = try browser.get("/departments").text
        for section in ["一課", "二課", "三課"] { #expect(list.contains(section)) }
    }

    /// A page without what each answer has for itself.
    private func withoutItsOwn(_ page: WebPage) -> String {
        var html = page.html
        for name in ["_csrf", "_form"] { html = html.replacing(page.field(name) ?? "", with: name) }
        let number = html.split(separator: "<span class=\"nowrap\">").last?.prefix { $0 != "<" } ?? ""
        #expect(!number.isEmpty)
        return html.replacing(number, with: "number")
    }

    @Test("a kept page carries the header fields that a drawn one does")
    func headers() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        let (drawn, kept) = (try browser.get("/cases"), try browser.get("/cases"))
        #expect(drawn.headers.map(\.0) == kept.headers.map(\.0))
        #expect(drawn.headers.map(\.1).count == kept.headers.map(\.1).count)
        #expect(drawn["Content-Length"] == kept["Content-Length"])
    }

    @Test("a notice is shown once, and neither it nor the page without it is sent for the other")
    func notice() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        _ = try twice(browser, "/departments")
        _ = try browser.get("/departments/new")
        let answer = try browser.submit("/departments", ["section": "新設課"])
        #expect(answer.status == 303)
        #expect(try browser.follow(answer).html.contains("banner"))
        let cookie = try #require(answer.headers.first { $0.1.contains("shingi_notice=") }?.1)
        let value = String(cookie.split(separator: ";")[0].split(separator: "=")[1])
        #expect(try !twice(browser, "/departments").html.contains("banner"))
        browser.setCookie("shingi_notice", value)
        #expect(try browser.get("/departments").html.contains("banner"))
        #expect(try !browser.get("/departments").html.contains("banner"))
    }

    @Test("what another program writes into the file shows after five seconds at the latest, and at a new minute")
    func anotherProgram() throws {
        let site = try TestSite()
        let actor = try site.actor(.administrator)
        let browser = try site.signIn(as: .secretariat)
        _ = try twice(browser, "/departments")
        let other = try site.anotherProgram()
        try addDepartment("一課", other, by: actor)
        // The proof that pages are kept at all.
        #expect(try !browser.get("/departments").text.contains("一課"))
        site.clock.advance(seconds: 4)
        #expect(try !browser.get("/departments").text.contains("一課"))
        site.clock.advance(seconds: 1)
        #expect(try browser.get("/departments").text.contains("一課"))
        site.clock.advance(seconds: 54)
        _ = try twice(browser, "/departments")
        try addDepartment("二課", other, by: actor)
        site.clock.advance(seconds: 1)
        #expect(try browser.get("/departments").text.contains("二課"))
    }

    @Test("no page is kept with --kept-pages 0, nor one that is larger than the room for them", arguments: [0, 1_000])
    func off(bytes: Int) throws {
        let site = try TestSite(keptPageBytes: bytes)
        let actor = try site.actor(.administrator)
        let browser = try site.signIn(as: .secretariat)
        _ = try twice(browser, "/departments")
        try addDepartment("一課", site.anotherProgram(), by: actor)
        #expect(try browser.get("/departments").text.contains("一課"))
    }

    @Test("a public page is kept with its tag: whoever has it gets 304, everyone else all of it")
    func published() throws {
        let site = try TestSite()
        let browser = site.browser()
        let pages = try (0..<3).map { _ in try browser.get("/public") }
        #expect(Set(pages.map(\.html)).count == 1 && Set(pages.map { $0["ETag"] }).count == 1)
        #expect(pages.allSatisfy { $0["Cache-Control"] == "public, max-age=60" })
        let tag = try #require(pages[0]["ETag"])
        #expect(try browser.request("GET", "/public", headers: [("If-None-Match", tag)]).status == 304)
        #expect(try browser.get("/public").html == pages[0].html)
        let zipped = try (0..<2).map { _ in
            try browser.request("GET", "/public", headers: [("Accept-Encoding", "gzip")])
        }
        #expect(zipped.allSatisfy { $0["Content-Encoding"] == "gzip" && $0["ETag"] == "W/\(tag)" })
        #expect(try zipped.allSatisfy { try Gzip.decompress($0.body, limit: 1 << 20) == pages[0].body })
    }
}
