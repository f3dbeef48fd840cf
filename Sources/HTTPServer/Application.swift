import HTTP

/// What the server serves. It is called on the queue of the connection's loop, so it must not wait there: whatever is
/// slow goes elsewhere and completes later.
package protocol Application: Sendable {
    /// Decides what becomes of a request's content, before any of it is kept and before `100 Continue` is sent. Not asked
    /// about requests without content.
    ///
    /// - Parameters:
    ///   - request: the request so far: its body is empty.
    ///   - length: the content's length in bytes; nil when it comes in chunks and nobody knows.
    ///   - loop: as in `respond`.
    func admit(_ request: Request, length: Int?, on loop: Int) -> Admission

    /// Answers a whole request.
    ///
    /// - Parameters:
    ///   - loop: the number of the calling loop, from 0 below `ServerConfiguration.loops`: calls with the same number
    ///     never overlap, so what belongs to it (a reading connection, a buffer) needs no lock.
    ///   - completion: called once, before returning or later, from any queue. A second call changes nothing, and so
    ///     does one that comes after `Timeouts.handler`: the client has had a 503 by then.
    func respond(to request: Request, on loop: Int, completion: @escaping @Sendable (Response) -> Void)
}
