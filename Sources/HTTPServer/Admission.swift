import HTTP

/// What becomes of a request's content.
package enum Admission: Sendable {
    /// Kept until all of it is here, then handed over with the request; beyond `limit` bytes the client gets a 413.
    case collect(limit: Int)
    /// Handed over piece by piece; beyond `limit` bytes the client gets a 413 and the receiver is abandoned.
    case stream(limit: Int, any ContentReceiver)
    /// Answered now. A little content is read and thrown away, so that the connection may go on (RFC 9112 §9.3); before
    /// much of it the connection ends in good order (RFC 9112 §9.6).
    case refuse(Response)
}
