import Testing

@testable import HTTP

@Suite("Cookies")
struct CookiesTests {
    @Test("reads the pairs that follow the grammar (RFC 6265 §4.2, §5.4)", arguments: pairs)
    func reads(_ field: String, _ expected: String?) {
        #expect(Cookies(["Cookie": field])["a"] == expected)
    }

    static let pairs: [(String, String?)] = [
        ("a=1", "1"), ("b=2; a=1", "1"), ("b=2;a=1", "1"), ("a=1; a=2", "1"), ("a=", ""), ("a=b=c", "b=c"),
        ("a=\"1\"", "1"), ("bad; a=1", "1"), ("b=\u{7F}; a=1", "1"), ("審=1; a=1", "1"), ("A=1", nil), ("a", nil),
        ("a=1 2", nil), ("a=1,2", nil), ("a=\"1", nil), ("a=審", nil), ("a =1", nil), ("", nil), (";;;", nil),
    ]

    @Test("reads every Cookie line")
    func lines() {
        #expect(Cookies(["Cookie": "b=2", "cookie": "a=1"])["a"] == "1")
    }

    @Test("a cookie is written with its attributes")
    func text() {
        let session = Cookie(name: "__Host-session", value: "x_Y-1", maxAge: 3_600, isSecure: true)
        #expect(session.text == "__Host-session=x_Y-1; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=Lax")
        let plain = Cookie(name: "a", value: "", path: "/x", isSecure: false, isHTTPOnly: false, sameSite: .strict)
        #expect(plain.text == "a=; Path=/x; SameSite=Strict")
    }

    @Test("each cookie has a Set-Cookie line of its own")
    func response() {
        var response = Response.text("")
        response.setCookie(Cookie(name: "a", value: "1", isSecure: false))
        response.setCookie(Cookie(name: "b", value: "2", isSecure: false))
        #expect(response.fields.all("set-cookie").count == 2)
    }

    @Test("a cookie that browsers would drop, or that could begin another field, is a mistake of ours")
    func unsound() async {
        await #expect(processExitsWith: .failure) {
            _ = Cookie(name: "__Host-a", value: "1", path: "/x", isSecure: true)
        }
        await #expect(processExitsWith: .failure) { _ = Cookie(name: "__Host-a", value: "1", isSecure: false) }
        await #expect(processExitsWith: .failure) { _ = Cookie(name: "a", value: "1\r\nB: c", isSecure: true) }
    }
}
