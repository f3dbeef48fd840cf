/// Everything of a request before its content. A class, as it passes through many hands and never changes.
package final class RequestHead: Sendable {
    package let method: Method
    package let target: Target
    package let version: HTTPVersion
    package let fields: Fields
    /// The authority the client meant: from an absolute-form target if there was one (RFC 9112 §3.2.2), else from
    /// Host. Valid as `host [":" port]`. Empty only when an HTTP/1.0 client named none.
    package let host: String

    package init(
        method: Method, target: Target, version: HTTPVersion = .http11, fields: Fields = Fields(), host: String? = nil
    ) {
        self.method = method
        self.target = target
        self.version = version
        self.fields = fields
        self.host = host ?? fields["Host"] ?? ""
    }

    /// Whether the client wants the connection kept after the response (RFC 9112 §9.3).
    package var keepsAlive: Bool {
        if fields.hasToken("close", in: "Connection") { return false }
        return version == .http11 || fields.hasToken("keep-alive", in: "Connection")
    }

    /// The client waits for `100 Continue` before it sends the content. From an HTTP/1.0 client the field means
    /// nothing (RFC 9110 §10.1.1).
    package var expectsContinue: Bool {
        version == .http11 && fields.hasToken("100-continue", in: "Expect")
    }
}
