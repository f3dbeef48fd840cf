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
        try check(response.fields)
        let closes = !keepAlive || response.closesConnection || !response.body.hasLength
        // Once for the whole head, which is rarely longer.
        buffer.reserveCapacity(buffer.count + 1_024)
        appendStatusLine(response.status, to: &buffer)
        buffer.append("Date: ")
        buffer.append(contentsOf: date.utf8)
        buffer.append("\r\n")
        response.standingFields?.append(besides: response.fields, to: &buffer)
        response.fields.append(to: &buffer)
        appendConnection(closes: closes, version: version, to: &buffer)
        // 1xx and 204 must not have a length (RFC 9110 §8.6); the one of a 304 would describe the 200, so it has none.
        if !response.status.forbidsBody, response.body.hasLength {
            buffer.append("Content-Length: ")
            buffer.append(decimal: response.body.length)
            buffer.append("\r\n")
        }
        buffer.append("\r\n")
        // HEAD is answered with the length of the GET and no content (RFC 9110 §9.3.2).
        let isBodiless = method == .head || response.status.forbidsBody
        return Framing(body: isBodiless ? .none : response.body, closes: closes)
    }

    private static let reserved = [
        "Content-Length", "Transfer-Encoding", "Connection", "Date", "Keep-Alive", "Trailer",
    ]

    static func check(_ fields: Fields) throws(HTTPError) {
        for index in fields.lines.indices {
            guard fields.isSound(at: index) else { throw .malformedField(name: fields.name(at: index)) }
            let initial = fields.bytes[fields.lines[index].name.lowerBound].asciiLowercased
            guard "ctdk".utf8.contains(initial) else { continue }
            for name in reserved where fields.isName(name, at: index) { throw .reservedField(name: name) }
        }
    }

    private static func appendStatusLine(_ status: Status, to buffer: inout [UInt8]) {
        // Always our own version, whatever the client spoke (RFC 9110 §2.5).
        buffer.append("HTTP/1.1 ")
        buffer.append(decimal: status.code)
        buffer.append(.space)
        buffer.append(contentsOf: status.phrase.utf8)
        buffer.append("\r\n")
    }

    /// RFC 9112 §9.3: HTTP/1.1 keeps by default, HTTP/1.0 only when both sides say so.
    private static func appendConnection(closes: Bool, version: HTTPVersion, to buffer: inout [UInt8]) {
        if closes {
            buffer.append("Connection: close\r\n")
        } else if version == .http10 {
            buffer.append("Connection: keep-alive\r\n")
        }
    }
}
