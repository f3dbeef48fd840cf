/// The way between a connection and its descriptor: `SocketTransport` or `TLSTransport`. Never waits. Used on the loop's queue only.
protocol Transport: AnyObject {
    var descriptor: Int32 { get }
    var isSecure: Bool { get }
    /// What the descriptor must be ready for besides what the connection itself waits for: `.writing` so that reading
    /// can go on, `.reading` so that writing can.
    var needs: Readiness { get }
    /// Bytes were taken from the descriptor and not yet given out: it announces nothing of them.
    var holdsInput: Bool { get }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> TransportResult
    /// Sends what it can of two pieces that follow each other, in one call to the system; the second may be empty.
    func write(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> TransportResult
    /// Bytes that were written and the client's system has not acknowledged.
    var unacknowledged: Int { get }
    /// Tells the client that nothing more comes; reading goes on.
    func shutdownWrite()
    func close()
}
