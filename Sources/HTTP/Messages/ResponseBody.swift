/// The content of a response.
package enum ResponseBody: Sendable {
    case none
    case bytes([UInt8])
    /// Content too large to hold in memory: `read(offset, maxCount)` gives the bytes at that offset, at least one and
    /// at most `maxCount`. It is asked only for offsets below `length`, in rising order, as fast as the client reads,
    /// on the connection's queue; throwing or returning nothing cuts the connection.
    case source(length: Int, read: @Sendable (_ offset: Int, _ maxCount: Int) throws -> [UInt8])
    /// Content without a length: its end is the end of the connection (RFC 9112 §6.3).
    case live(any LiveContent)

    /// In bytes; 0 for what has no length.
    package var length: Int {
        switch self {
        case .none: 0
        case .bytes(let bytes): bytes.count
        case .source(let length, _): length
        case .live: 0
        }
    }

    /// Whether the client is told the length beforehand.
    var hasLength: Bool {
        if case .live = self { false } else { true }
    }
}
