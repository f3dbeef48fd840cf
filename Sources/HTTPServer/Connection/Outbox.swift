/// The bytes a connection still has to send, in order. Small pieces are joined, large ones kept as they came, so that
/// a response goes out in one call to the system whatever its size.
struct Outbox {
    /// Pieces up to this size are copied to the one before.
    private static let joined = 4_096
    /// An emptied buffer up to this size is kept for the next response.
    private static let kept = 2_048

    private var pieces: [[UInt8]] = []
    /// How much of the first piece has been sent.
    private var sent = 0
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    mutating func append(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        count += bytes.count
        if let last = pieces.indices.last, bytes.count <= Self.joined, pieces[last].count <= Self.joined {
            pieces[last].append(contentsOf: bytes)
        } else {
            pieces.append(bytes)
        }
    }

    /// Lets `body` append to a buffer in place.
    mutating func append<Result, Failure: Error>(
        writing body: (inout [UInt8]) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        if pieces.last.map({ $0.count > Self.joined }) ?? true { pieces.append([]) }
        let last = pieces.count - 1
        let before = pieces[last].count
        defer { count += pieces[last].count - before }
        return try body(&pieces[last])
    }

    /// The next bytes to send: of the first piece and the one after it.
    func withNext<Result>(_ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Result) -> Result {
        guard let first = pieces.first else {
            return body(UnsafeRawBufferPointer(start: nil, count: 0), UnsafeRawBufferPointer(start: nil, count: 0))
        }
        return first.withUnsafeBytes { first in
            let unsent = UnsafeRawBufferPointer(rebasing: first[sent...])
            guard pieces.count > 1 else { return body(unsent, UnsafeRawBufferPointer(start: nil, count: 0)) }
            return pieces[1].withUnsafeBytes { body(unsent, $0) }
        }
    }

    /// Forgets what was sent.
    mutating func remove(_ bytes: Int) {
        count -= bytes
        guard count > 0 else { return reset() }
        sent += bytes
        var whole = 0
        while sent >= pieces[whole].count {
            sent -= pieces[whole].count
            whole += 1
        }
        pieces.removeFirst(whole)
    }

    private mutating func reset() {
        sent = 0
        if pieces.count == 1, pieces[0].capacity <= Self.kept {
            pieces[0].removeAll(keepingCapacity: true)
        } else {
            pieces = []
        }
    }
}
