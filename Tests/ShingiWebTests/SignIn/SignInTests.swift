import ShingiDomain
import ShingiServices
import Testing

@Suite("Signing in and out")
struct SignInTests {
    @Test("each sign-in gives a token of its own, whatever the browser had before")
    func fixation() throws {
        let site = try TestSite()
        let browser = site.browser()
        browser.setCookie("shingi_session", String(repeating: "A", count: 43))
        _ = try browser.signIn("jimukyoku", Demo.password)
        let first = try #require(browser.cookies["shingi_session"])
        #expect(first != String(repeating: "A", count: 43))
        let again = site.browser()
        again.setCookie("shingi_session", first)
        again.setCookie("shingi_session", nil)
        _ = try again.signIn("jimukyoku", Demo.password)
        #expect(again.cookies["shingi_session"] != first)
    }

    @Test("signing out ends the session, also for whoever kept its cookie")
    func signOut() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        let token = browser.cookies["shingi_session"]
        _ = try browser.get("/departments")
        let answer = try browser.post("/sign-out")
        #expect(answer.status == 303 && answer["Location"] == "/sign-in")
        #expect(browser.cookies["shingi_session"] == nil)
        browser.setCookie("shingi_session", token)
        #expect(try browser.get("/departments").status == 303)
    }

    @Test("disabling an account ends its sessions at once, and it cannot sign in again")
    func disabled() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .clerk)
        #expect(try browser.get("/meetings").status == 200)
        let administrator = try site.actor(.administrator)
        let clerk = try site.actor(.clerk)
        try site.store.write { try $0.accounts.disable(clerk.accountID, by: administrator) }
        #expect(try browser.get("/meetings").status == 303)
        let refused = try site.browser().signIn("shoki", Demo.password)
        #expect(refused.status == 422)
        #expect(refused.text.contains("ログインIDまたはパスワードが違います。"))
    }

    @Test("after five wrong passwords an account waits a quarter of an hour, even for the right one")
    func throttledAccount() throws {
        let site = try TestSite()
        let browser = site.browser()
        for _ in 0..<SignInService.failuresPerAccount {
            #expect(try browser.signIn("jimukyoku", "wrong").status == 422)
        }
        let waiting = try browser.signIn("jimukyoku", Demo.password)
        #expect(waiting.status == 429)
        #expect(waiting["Retry-After"] == "900")
        #expect(try site.browser().signIn("shoki", Demo.password).status == 303)
        site.clock.advance(minutes: 16)
        #expect(try browser.signIn("jimukyoku", Demo.password).status == 303)
    }

    @Test("after twenty wrong tries of whatever logins an address waits")
    func throttledAddress() throws {
        let browser = try TestSite().browser()
        for number in 0..<SignInService.failuresPerAddress {
            _ = try browser.signIn("nobody\(number)", "wrong")
        }
        #expect(try browser.signIn("jimukyoku", Demo.password).status == 429)
    }

    @Test("behind a trusted proxy the address is the one it saw, and without one nobody can claim another")
    func relayedAddress() throws {
        let relayed = try TestSite(.behind("127.0.0.1")).browser()
        relayed.relayed = [("X-Forwarded-For", "198.51.100.7, 203.0.113.1")]
        for number in 0..<SignInService.failuresPerAddress { _ = try relayed.signIn("nobody\(number)", "wrong") }
        #expect(try relayed.signIn("jimukyoku", Demo.password).status == 429)
        relayed.relayed = [("X-Forwarded-For", "203.0.113.1, 203.0.113.2")]
        #expect(try relayed.signIn("jimukyoku", Demo.password).status == 303)

        let direct = try TestSite(.named("https://shingi.example")).browser()
        for number in 0..<SignInService.failuresPerAddress {
            direct.relayed = [("X-Forwarded-For", "203.0.113.\(number)"), ("Forwarded", "for=203.0.113.\(number)")]
            _ = try direct.signIn("nobody\(number)", "wrong")
        }
        #expect(try direct.signIn("jimukyoku", Demo.password).status == 429)
    }

    @Test("the session's cookie is out of scripts' reach and stays on this site")
    func cookie() throws {
        let browser = try TestSite().browser()
        let line = try #require(try browser.signIn("jimukyoku", Demo.password)["Set-Cookie"])
        #expect(line.hasPrefix("shingi_session="))
        #expect(line.contains("HttpOnly") && line.contains("SameSite=Lax") && line.contains("Path=/"))
        #expect(!line.contains("Secure") && !line.contains("Domain"))
    }

    @Test("under a public origin the cookie is Secure and bound to this very host (RFC 6265bis §4.1.3.2)")
    func secureCookie() throws {
        let browser = try TestSite(.named("https://shingi.example")).browser()
        let line = try #require(try browser.signIn("jimukyoku", Demo.password)["Set-Cookie"])
        #expect(line.hasPrefix("__Host-shingi_session="))
        #expect(line.contains("Secure") && line.contains("HttpOnly") && line.contains("Path=/"))
        #expect(!line.contains("Domain"))
    }

    @Test(
        "whoever asked for a page before signing in comes to it",
        arguments: ["/departments?q=%E8%AA%B2", "/meetings/2"])
    func returnTo(path: String) throws {
        let browser = try TestSite().browser()
        let demanded = try browser.get(path)
        #expect(demanded.status == 303)
        _ = try browser.follow(demanded)
        let answer = try browser.submit("/sign-in", ["login": "jimukyoku", "password": Demo.password])
        #expect(answer["Location"] == path)
    }

    @Test(
        "signing in never leads to another site",
        arguments: [
            "https://evil.example/", "//evil.example/", "/\\evil.example/", "\\\\evil.example", "javascript:alert(1)",
            "/\t/evil.example", " //evil.example", "", "evil", "/\n/evil.example",
        ])
    func foreignReturn(target: String) throws {
        let answer = try TestSite().browser().signIn("jimukyoku", Demo.password, returnTo: target)
        #expect(answer.status == 303)
        #expect(answer["Location"] == "/")
    }
}
