import HTTP

/// What the state machine asks of the connection that runs it.
enum ConnectionAction: Sendable {
    /// Hand the request to the application; its response comes back with the same number.
    case deliver(Request, number: Int)
    /// Hand a piece of content to its receiver; when that has no room, call `contentHeld`.
    case passContent(any ContentReceiver, [UInt8])
    /// Tell the receiver that all content has come; its response comes back with that number.
    case finishContent(any ContentReceiver, number: Int)
    /// Tell the receiver that no more content comes.
    case abandonContent(any ContentReceiver)
    /// Read content at that offset and give it to `sourceRead`, or call `sourceFailed`.
    case readSource(read: @Sendable (Int, Int) throws -> [UInt8], offset: Int, maxCount: Int)
    /// Let live content begin; whenever it wakes, call `liveWoke`.
    case beginLive(any LiveContent)
    /// Take the next piece and give it to `liveTook`.
    case takeLive(any LiveContent)
    /// Tell live content that nobody takes any more.
    case endLive(any LiveContent)
    /// Tell the client that nothing more comes.
    case shutdownWrite
    /// Give the descriptor back. Nothing follows.
    case close
    case report(ConnectionFault)
}
