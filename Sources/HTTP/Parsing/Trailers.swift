/// Fields that mean something only before the content (RFC 9110 §6.5.1).
enum Trailers {
    /// Nothing here reads them from trailers, but who sends them there hopes that somebody does.
    static func check(_ fields: Fields) throws(ParseFailure) {
        for index in fields.lines.indices where forbidden.contains(where: { fields.isName($0, at: index) }) {
            throw ParseFailure(.badRequest, "trailer that belongs before the content", "RFC 9110 §6.5.1")
        }
    }

    private static let forbidden = [
        // framing and the connection
        "Content-Length", "Transfer-Encoding", "Trailer", "TE", "Connection", "Upgrade",
        // routing and where the request came from
        "Host", "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Max-Forwards", "Origin",
        // who asks
        "Authorization", "Proxy-Authorization", "Cookie",
        // modifiers
        "Expect", "Range", "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range",
        "Cache-Control", "Pragma",
        // how the content is read
        "Content-Type", "Content-Encoding", "Content-Range",
    ]
}
