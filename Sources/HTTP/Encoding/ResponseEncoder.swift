/// Writes the head of a response and decides how its body is framed (RFC 9112 §6.3).
package enum ResponseEncoder {
    /// The interim response that lets a client send its content (RFC 9110 §15.2.1).
    package static let continueBytes = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

    /// What to do once the head is in the buffer.
    package struct Framing: Sendable {
        /// The content to send after the head: `.none` for HEAD, 204 and 304 whatever the handler gave.
        package let body: ResponseBody
        /// The head says `Connection: close`, or the client is HTTP/1.0 and keeps nothing: close when sent.
        package let closes: Bool
    }

    /// Appends status line and fields to `buffer`, so that one reused buffer serves all responses of a loop.
    ///
    /// - Parameters:
    ///   - method, version: of the request; for one that could not be read, `.get` and `.http11`.
    ///   - keepAlive: the client wants it (`RequestHead.keepsAlive`) and the server agrees.
    ///   - date: now, as `HTTPDate` writes it; the caller keeps it for a second.
    /// - Throws: `HTTPError.malformedField` when a name is no token or a value holds CR, LF, NUL or another control
    ///   character, `.reservedField` for one the encoder writes itself. The buffer is then as it was before.
    package static func encode(
        _ response: Response, method: Method, version: HTTPVersion, keepAlive: Bool, date: String,
        into buffer: inout [UInt8]
    ) throws(HTTPError) -> Framing {
        Framing(body: response.body, closes: !keepAlive)
    }
}
