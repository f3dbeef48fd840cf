import HTTP

/// Takes the content of one request as it arrives. Called on the queue of the connection's loop, so it must not wait
/// there. The last call is either `finish` or `abandon`.
package protocol ContentReceiver: AnyObject, Sendable {
    /// Takes the next piece.
    ///
    /// - Parameter whenReady: to be called once, from any queue, after an answer of false.
    /// - Returns: false when no more can be taken for now: the socket is not read before `whenReady` is called, so the
    ///   client is held back (RFC 9293 §3.8.6) and nothing piles up here.
    func receive(_ bytes: [UInt8], whenReady: @escaping @Sendable () -> Void) -> Bool

    /// All content has come; `completion` answers, as in `Application.respond`.
    func finish(completion: @escaping @Sendable (Response) -> Void)

    /// No more content comes: the client is gone, broke a rule or was too slow. There is nobody to answer.
    func abandon()
}
