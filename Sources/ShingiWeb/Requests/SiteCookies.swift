import Crypto
import HTTP
import ShingiServices

/// The cookies of the product: the session, the visitor's token before sign-in, a notice for the next page.
struct SiteCookies {
    let isSecure: Bool

    // RFC 6265bis §4.1.3.2: with `__Host-` the browser refuses the cookie from anyone but this very host over TLS.
    private var sessionName: String { isSecure ? "__Host-shingi_session" : "shingi_session" }
    private var visitorName: String { isSecure ? "__Host-shingi_visitor" : "shingi_visitor" }
    private var noticeName: String { isSecure ? "__Host-shingi_notice" : "shingi_notice" }

    func sessionToken(_ request: Request) -> SessionToken? {
        request.cookies[sessionName].flatMap(SessionToken.init(text:))
    }

    func visitorToken(_ request: Request) -> SessionToken? {
        request.cookies[visitorName].flatMap(SessionToken.init(text:))
    }

    func notice(_ request: Request) -> String? {
        request.cookies[noticeName].flatMap([UInt8].init(base64URL:)).flatMap { String(validating: $0, as: UTF8.self) }
    }

    func setting(_ token: SessionToken) -> Cookie { make(sessionName, token.text) }
    func settingVisitor(_ token: SessionToken) -> Cookie { make(visitorName, token.text) }
    func settingNotice(_ text: String) -> Cookie { make(noticeName, Array(text.utf8).base64URL, maxAge: 60) }
    func endingSession() -> Cookie { make(sessionName, "", maxAge: 0) }
    func endingNotice() -> Cookie { make(noticeName, "", maxAge: 0) }

    private func make(_ name: String, _ value: String, maxAge: Int? = nil) -> Cookie {
        Cookie(
            name: name, value: value, path: "/", maxAge: maxAge, isSecure: isSecure, isHTTPOnly: true, sameSite: .lax)
    }
}
