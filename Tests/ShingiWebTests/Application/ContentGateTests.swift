import ShingiDomain
import ShingiServices
import Testing

@testable import ShingiWeb

/// Heads of requests whose content never comes: what is answered all the same was decided before it.
@Suite("Content that is refused by its head alone")
struct ContentGateTests {
    private static let multipart = ("Content-Type", "multipart/form-data; boundary=x")
    private static let urlEncoded = ("Content-Type", "application/x-www-form-urlencoded")

    @Test("files of somebody without a session are refused with the page to sign in, which leads back")
    func noSession() throws {
        let site = try TestSite()
        let id = try site.submittedCase()
        let browser = site.browser()
        let origin = "http://127.0.0.1:\(site.port)"
        let answer = try browser.announce(
            "/cases/\(id)/materials", 100 << 20, [Self.multipart, ("Referer", "\(origin)/cases/\(id)")])
        #expect(answer.status == 401 && answer["Connection"] == "close")
        #expect(answer.text.contains("送られた内容は受け取っていません"))
        #expect(answer.field("return_to") == "/cases/\(id)")
    }

    @Test("files are refused to whom they are not allowed, for a case that is not there, and beyond 250 MB")
    func refused() throws {
        let site = try TestSite()
        let id = try site.submittedCase()
        let secretariat = try site.signIn(as: .secretariat)
        let path = "/cases/\(id)/materials"
        #expect(try site.signIn(as: .clerk).announce(path, 100 << 20, [Self.multipart]).status == 403)
        #expect(try secretariat.announce("/cases/999999/materials", 100 << 20, [Self.multipart]).status == 404)
        let tooLarge = try secretariat.announce(path, 251 << 20, [Self.multipart])
        #expect(tooLarge.status == 413 && tooLarge.text.contains("合わせて250MBまで"))
        let plain = try secretariat.announce(path, 100 << 20, [("Content-Type", "text/plain")])
        #expect(plain.status == 415)
        let foreign = try secretariat.announce(path, 100 << 20, [Self.multipart, ("Sec-Fetch-Site", "cross-site")])
        #expect(foreign.status == 403)
        #expect(try secretariat.announce("/nothing", 100 << 20, [Self.multipart]).status == 404)
    }

    @Test("who waits for 100 Continue is refused without sending anything")
    func expectation() throws {
        let site = try TestSite()
        let id = try site.submittedCase()
        let answer = try site.signIn(as: .clerk).announce(
            "/cases/\(id)/materials", 100, [Self.multipart, ("Expect", "100-continue")])
        #expect(answer.status == 403)
    }

    @Test("large forms are for those with a session, or one that ran out of late; not after signing out")
    func largeForms() throws {
        let site = try TestSite()
        let path = "/cases/1/draft"
        #expect(try site.browser().announce(path, 2 << 20, [Self.urlEncoded]).status == 401)
        #expect(try site.browser().announce("/sign-in", 2 << 20, [Self.urlEncoded]).status == 413)
        let department = try site.signIn(as: .department)
        let tooLarge = try department.announce(path, 9 << 20, [Self.urlEncoded])
        #expect(tooLarge.status == 413 && tooLarge.text.contains("8MB"))
        site.clock.advance(minutes: 61)
        // More than is kept of strangers.
        let typed = [("outline", String(repeating: "案", count: 120_000))]
        #expect(try department.send(path, typed).text.contains("入力した内容は失われていません"))
        // Another's sign-in clears away sessions that ran out, but not those of late.
        let again = try site.signIn(as: .department)
        #expect(try department.send(path, typed).text.contains("入力した内容は失われていません"))
        _ = try again.get("/departments")
        let cookies = again.cookies
        _ = try again.post("/sign-out")
        for (name, value) in cookies { again.setCookie(name, value) }
        let gone = try again.announce(path, 2 << 20, [Self.urlEncoded])
        #expect(gone.status == 401 && gone.text.contains("受け取っていません"))
    }
}

extension Browser {
    /// Sends the head of a request alone.
    func announce(_ path: String, _ length: Int, _ headers: [(String, String)]) throws -> WebPage {
        try request("POST", path, headers: headers, announcing: length)
    }
}
