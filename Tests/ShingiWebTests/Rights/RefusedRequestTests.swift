import HTTP
import Testing

@testable import ShingiWeb

@Suite("What no page sends")
struct RefusedRequestTests {
    @Test("a form without its token changes nothing")
    func noToken() throws {
        let site = try TestSite()
        let browser = try site.signIn(as: .secretariat)
        for token in ["", "AAAA", "x"] {
            let answer = try browser.send("/departments", [("_csrf", token), ("section", "偽の課")])
            #expect(answer.status == 403)
        }
        #expect(!(try browser.get("/departments").text.contains("偽の課")))
    }

    @Test("neither does a form with the token of another session")
    func foreignToken() throws {
        let site = try TestSite()
        let other = try site.signIn(as: .administrator)
        let token = try other.get("/departments/new").field("_csrf") ?? ""
        let browser = try site.signIn(as: .secretariat)
        #expect(try browser.send("/departments", [("_csrf", token), ("section", "偽の課")]).status == 403)
    }

    @Test(
        "neither does a form that another site sends, token or not",
        arguments: [
            ("Origin", "https://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"),
            ("Sec-Fetch-Site", "same-site"),
        ])
    func foreignOrigin(header: (String, String)) throws {
        let browser = try TestSite().signIn(as: .secretariat)
        let page = try browser.get("/departments/new")
        let fields = [("_csrf", page.field("_csrf") ?? ""), ("section", "偽の課")]
        #expect(try browser.send("/departments", fields, headers: [header]).status == 403)
    }

    @Test("every act is refused without a token, whoever asks")
    func everyAct() throws {
        let site = try TestSite()
        let objects = try RightsObjects(on: site)
        let browser = try site.signIn(as: .secretariat)
        for route in Routes.all where route.method == .post {
            let answer = try browser.send(objects.address(of: route.pattern), [])
            #expect(answer.status == 403, "\(route.pattern)")
        }
    }

    @Test("a method that an address does not take is 405 and says which it takes (RFC 9110 §15.5.6)")
    func method() throws {
        let browser = try TestSite().signIn(as: .secretariat)
        let answer = try browser.request("DELETE", "/departments")
        #expect(answer.status == 405)
        #expect(answer["Allow"]?.contains("GET") == true && answer["Allow"]?.contains("POST") == true)
        #expect(try browser.request("POST", "/healthz").status == 405)
    }

    @Test(
        "an address that nothing has is a page with a way out",
        arguments: ["/nothing", "/cases/7/nothing", "/%E5%AF%A9"])
    func unknown(path: String) throws {
        let answer = try TestSite().signIn(as: .secretariat).get(path)
        #expect(answer.status == 404)
        #expect(answer.heading == "ページが見つかりません")
        #expect(answer.links.contains("/"))
    }

    @Test("an odd number in an address is not found, never a fault", arguments: odd)
    func oddNumbers(number: String) throws {
        let site = try TestSite()
        let browsers = [try site.signIn(as: .secretariat), try site.signIn(as: .administrator)]
        for route in Routes.all where route.pattern.contains("{") {
            let address = route.pattern.split(separator: "/").map { "/" + ($0.hasPrefix("{") ? number : String($0)) }
            for browser in browsers {
                let answer = try Self.ask(route, at: address.joined(), browser)
                // A form is read before what it is about is looked up, so an empty one may be refused first; so is
                // whoever may not do this at all.
                let expected = route.method == .get ? [404, 400] : [404, 400, 403, 422]
                #expect(expected.contains(answer.status), "\(route.method.name) \(address.joined()) \(answer.status)")
            }
        }
    }

    private static func ask(_ route: Route, at address: String, _ browser: Browser) throws -> WebPage {
        guard route.method == .post else { return try browser.get(address) }
        _ = try browser.get("/departments")
        return try browser.post(address)
    }

    private static let odd = [
        "0", "-1", "999999", "9223372036854775807", "99999999999999999999", "1e3", "%EF%BC%91", "abc", "1%00", "01",
        "+1",
        "%20", "1;2",
    ]
}
