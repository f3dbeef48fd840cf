import HTTP

/// What the state machine asks of the connection that runs it.
enum ConnectionAction: Sendable {
    /// Hand the request to the application; its response comes back with the same number.
    case deliver(Request, number: Int)
    /// Read content at that offset and give it to `sourceRead`, or call `sourceFailed`.
    case readSource(read: @Sendable (Int, Int) throws -> [UInt8], offset: Int, maxCount: Int)
    /// Tell the client that nothing more comes.
    case shutdownWrite
    /// Give the descriptor back. Nothing follows.
    case close
    case report(ConnectionFault)
}
