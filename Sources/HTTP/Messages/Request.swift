/// A whole request, as a handler gets it.
package struct Request: Sendable {
    package let head: RequestHead
    package let body: [UInt8]
    /// Who is at the other end of the connection, a proxy perhaps: the address without port, `unix` for a Unix socket.
    package let remoteAddress: String
    /// Came over our own TLS.
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
