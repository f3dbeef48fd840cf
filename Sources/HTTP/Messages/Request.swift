/// A whole request, as a handler gets it.
package struct Request: Sendable {
    package let head: RequestHead
    package let body: [UInt8]
    /// The client's address without port, after any trusted proxy was taken into account.
    package let remoteAddress: String
    /// Came over TLS, to us or to a trusted proxy.
    package let isSecure: Bool
    /// Fields sent after a chunked body; never merged into the head (RFC 9110 §6.5.1).
    package let trailers: Fields

    package init(
        head: RequestHead, body: [UInt8] = [], remoteAddress: String = "", isSecure: Bool = false,
        trailers: Fields = Fields()
    ) {
        self.head = head
        self.body = body
        self.remoteAddress = remoteAddress
        self.isSecure = isSecure
        self.trailers = trailers
    }

    package var method: Method { head.method }
    package var path: [String] { head.target.path }
    package var fields: Fields { head.fields }
}
