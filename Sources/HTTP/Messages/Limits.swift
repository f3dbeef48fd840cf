/// What one request may cost, in bytes unless said otherwise. Beyond them: 414, 431 or 413.
package struct Limits: Sendable {
    /// The request line without its line end; the target lies in it.
    package var requestLine = 8_192
    /// One field line without its line end.
    package var fieldLine = 8_192
    /// All field lines of the head, line ends included; trailers have the same limit of their own.
    package var fieldSection = 32_768
    /// The number of field lines.
    package var fieldCount = 100
    /// A chunk-size line with its extensions.
    package var chunkLine = 256
    /// Chunk framing beyond what sensible chunks need, so that a small body cannot cost much reading.
    package var chunkOverhead = 16_384
    /// The number of empty lines skipped before a request (RFC 9112 §2.2).
    package var emptyLines = 4
    /// Content, when the caller sets no other limit after the head.
    package var body = 1_048_576

    /// The number of name/value pairs of a form.
    package var formValues = 1_000
    /// A name in a form.
    package var formName = 256
    /// A value in a form.
    package var formValue = 262_144
    /// The number of parts of a multipart body.
    package var parts = 200
    /// The fields of one part, line ends included.
    package var partFields = 4_096

    package init() {}
}
