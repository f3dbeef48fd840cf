/// What a request is for (RFC 9112 §3.2), with the path checked and decoded.
package struct Target: Sendable, Equatable {
    package enum Form: Sendable, Equatable {
        case origin, absolute
        /// `*`, the server as a whole; comes only with OPTIONS.
        case asterisk
    }

    package let form: Form
    /// The path as it was sent, percent-encoded; `*` in asterisk form.
    package let rawPath: String
    /// The decoded segments: `/` is none, `/cases` is one, `/cases/` is two with an empty last one, because a path
    /// with a trailing slash names another resource. A segment is valid UTF-8, has no control character, and is
    /// never `.` or `..`; it may contain `/` when `%2F` was sent.
    package let path: [String]
    /// The query as it was sent, without `?`; empty when there is none. Its percent-encoding is known to be sound.
    package let query: String

    package init(form: Form = .origin, rawPath: String, path: [String], query: String = "") {
        self.form = form
        self.rawPath = rawPath
        self.path = path
        self.query = query
    }
}
