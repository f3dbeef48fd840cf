/// Content that goes on until one side ends it, such as an event stream (WHATWG HTML §9.2). Whoever sends asks for the
/// next piece when everything before it has gone to the system: a slow reader misses states in between, and nothing
/// piles up for it.
package protocol LiveContent: AnyObject, Sendable {
    /// Called once, before the first piece is asked for.
    ///
    /// - Parameter wake: says that there is something to take, or that the content has ended; from any queue, as often
    ///   as it is true.
    func begin(wake: @escaping @Sendable () -> Void)

    /// The next piece; empty when there is none for now, nil when the content has ended. Called on the connection's
    /// queue, so it must not wait.
    func take() -> [UInt8]?

    /// Nobody takes any more, whichever side ended it. Called once.
    func end()
}
