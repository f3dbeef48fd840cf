/// What is wrong with a multipart body (RFC 2046 §5.1, RFC 7578).
package enum MultipartFault: Sendable, Equatable {
    /// The boundary parameter is absent or holds characters a boundary may not (RFC 2046 §5.1.1).
    case boundary
    /// The body does not begin with the boundary, or a delimiter line is not ended by CRLF.
    case delimiter
    /// The body ended before the closing delimiter.
    case truncated
    /// A part's fields cannot be read.
    case partFields
    /// A part has no `Content-Disposition: form-data` with a name (RFC 7578 §4.2).
    case disposition
    case tooManyParts
    case partFieldsTooLarge
    case partTooLarge

    var status: Status {
        switch self {
        case .tooManyParts, .partTooLarge, .partFieldsTooLarge: .contentTooLarge
        default: .badRequest
        }
    }
}
