/// Reads requests from the bytes of one connection, one after another (RFC 9112). Knows no socket and no clock:
/// append what arrived, then call `next` until it answers `needMore` or `failure`.
///
/// After `head` set `bodyLimit` if the route has its own; a longer body is then refused at the next call, before
/// any of it is delivered, so that `100 Continue` is sent only when that call answered `needMore`.
/// After `end` the next call begins the following request, whose bytes may already be here; a caller that is still
/// answering just does not call. After a `failure` the connection cannot be used: answer and close.
package struct RequestParser: Sendable {
    package enum Event: Sendable {
        /// Nothing more can be said until bytes arrive.
        case needMore
        case head(RequestHead)
        /// Never empty. The parts of a body come in order, framing removed.
        case bodyChunk([UInt8])
        /// The request is complete. Comes also when there was no body.
        case end(trailers: Fields)
        case failure(ParseFailure)
    }

    package let limits: Limits
    /// The most content accepted for the current request; set back to `limits.body` with each head.
    package var bodyLimit: Int

    package init(limits: Limits = Limits()) {
        self.limits = limits
        self.bodyLimit = limits.body
    }

    /// Bytes appended but not yet consumed. The caller stops reading the socket when they grow while it answers.
    package var bufferedCount: Int { 0 }

    /// Nothing of a next request has come: the connection is idle and may be closed without an answer.
    package var isIdle: Bool { true }

    package mutating func append(_ bytes: UnsafeRawBufferPointer) {}

    package mutating func append(_ bytes: some Collection<UInt8>) {}

    package mutating func next() -> Event { .needMore }
}
