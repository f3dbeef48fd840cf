extension Response {
    /// Compressed when the client takes gzip and it pays: text from 1 KB. Call it after `conditional`, which compares
    /// with the tag of the content as it is.
    ///
    /// Compression lets somebody who can put text beside a secret on one page guess the secret by the length (BREACH):
    /// secrets in pages, such as CSRF tokens, must be masked anew in each response.
    package mutating func compress(for head: RequestHead, level: Int = 3) {
        guard isCompressible, case .bytes(let bytes) = body else { return }
        // Also when nothing is compressed: a cache must ask again for another client (RFC 9110 §12.5.5).
        addVary("Accept-Encoding")
        guard AcceptEncoding(head.fields).takesGzip else { return }
        body = .bytes(Gzip.compress(bytes, level: level))
        fields.set("Content-Encoding", "gzip")
        // Other bytes under the same tag: it can only be weak from here on (RFC 9110 §8.8.1).
        if let tag = fields["ETag"], !tag.hasPrefix("W/") { fields.set("ETag", "W/" + tag) }
    }

    package func compressed(for head: RequestHead, level: Int = 3) -> Response {
        var answer = self
        answer.compress(for: head, level: level)
        return answer
    }

    package mutating func addVary(_ name: String) {
        guard !fields.hasToken(name, in: "Vary") else { return }
        fields.set("Vary", fields.list("Vary").map { "\($0), \(name)" } ?? name)
    }

    /// A part of a body is a part of the coded body (RFC 9110 §14.2), so a 206 is left as it is.
    private var isCompressible: Bool {
        status != .partialContent && body.length >= 1_024 && !fields.contains("Content-Encoding")
            && MediaTypes.isText(fields["Content-Type"] ?? "")
    }
}
