import Glibc

/// The bytes of a connection that came but are not consumed. Each byte is copied in once, moved at most a constant
/// number of times, and searched for a line end once, however the bytes are split.
struct ParseBuffer: Sendable {
    private var bytes: [UInt8] = []
    private var start = 0
    /// No line feed lies before this index.
    private var searched = 0

    /// An empty buffer that grew beyond this gives its memory back between requests.
    private static let keptCapacity = 16_384

    var count: Int { bytes.count - start }

    mutating func append(_ more: some Collection<UInt8>) {
        compact()
        bytes.append(contentsOf: more)
    }

    /// The next line without its CRLF, or nil while it is incomplete. The range is good for `with` until bytes are
    /// appended.
    mutating func takeLine(limit: Int, tooLong: @autoclosure () -> ParseFailure) throws(ParseFailure) -> Range<Int>? {
        guard let end = lineFeed() else {
            if count > limit + 1 { throw tooLong() }
            return nil
        }
        let line = start..<max(start, end - 1)
        if line.count > limit { throw tooLong() }
        // A lone LF may be taken for a line end, or not; taking it opens request smuggling.
        guard end > start, bytes[end - 1] == .carriageReturn else {
            throw ParseFailure(.badRequest, "LF without CR", "RFC 9112 §2.2")
        }
        start = end + 1
        searched = start
        return line
    }

    /// Takes at most `limit` bytes.
    mutating func take(atMost limit: Int) -> [UInt8] {
        let end = start + min(limit, count)
        let taken = Array(bytes[start..<end])
        start = end
        searched = end
        return taken
    }

    func first() -> UInt8? {
        count > 0 ? bytes[start] : nil
    }

    func with<Result>(
        _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) throws(ParseFailure) -> Result
    ) throws(ParseFailure) -> Result {
        try bytes.withUnsafeBufferPointer { all throws(ParseFailure) in
            try body(UnsafeBufferPointer(rebasing: all[range]))
        }
    }

    /// Gives back memory that a large message needed, so that an idle connection costs little.
    mutating func shrink() {
        if count == 0, bytes.capacity > Self.keptCapacity { self = ParseBuffer() }
    }

    func withUnread<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start...])) }
    }

    /// Everything that was appended since the buffer was last empty, if all of it is consumed.
    func withAllConsumed(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        if count == 0 { bytes.withUnsafeBufferPointer(body) }
    }

    private mutating func lineFeed() -> Int? {
        let found = bytes.withUnsafeBytes { all -> Int? in
            guard let base = all.baseAddress, searched < all.count else { return nil }
            guard let hit = memchr(base + searched, Int32(UInt8.lineFeed), all.count - searched) else { return nil }
            return UnsafeRawPointer(hit) - base
        }
        if found == nil { searched = bytes.count }
        return found
    }

    /// Moves what is left to the front once it is the smaller half, so that moving costs no more than appending did.
    private mutating func compact() {
        guard start > bytes.count / 2 else { return }
        if start == bytes.count { bytes.removeAll(keepingCapacity: true) } else { bytes.removeFirst(start) }
        searched -= start
        start = 0
    }
}
