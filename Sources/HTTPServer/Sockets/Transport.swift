/// The way between a connection and its descriptor: plain, or encrypted by one that is added beside `SocketTransport`.
/// Never waits. Used on the loop's queue only.
protocol Transport: AnyObject {
    var descriptor: Int32 { get }
    var isSecure: Bool { get }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> TransportResult
    /// Sends what it can of two pieces that follow each other, in one call to the system; the second may be empty.
    func write(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> TransportResult
    /// Bytes that were written and the client's system has not acknowledged.
    var unacknowledged: Int { get }
    /// Tells the client that nothing more comes; reading goes on.
    func shutdownWrite()
    func close()
}
