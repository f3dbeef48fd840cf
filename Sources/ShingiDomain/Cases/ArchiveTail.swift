/// The end of a zip, where its directory lies (APPNOTE 4.3.6). Room for the names of some ten thousand files, which is far
/// more than an Office file has; what has more is no paper.
struct ArchiveTail: Sendable {
    private static let kept = 1 << 20

    private var bytes: [UInt8] = []
    /// Where `bytes` begins in the file.
    private var start = 0

    mutating func append(_ more: [UInt8]) {
        bytes += more
        // Only now and then, so that each byte is moved a constant number of times.
        guard bytes.count > 2 * Self.kept else { return }
        let dropped = bytes.count - Self.kept
        bytes.removeFirst(dropped)
        start += dropped
    }

    /// The names in the central directory (APPNOTE 4.3.12); empty when there is none that can be read.
    var names: Set<String> {
        guard let end = endOfDirectory else { return [] }
        var names: Set<String> = []
        var offset = number(at: end + 16, count: 4) - start
        let entry: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
        while offset >= 0, offset + 46 <= bytes.count, bytes[offset..<offset + 4].elementsEqual(entry) {
            let lengths = (0..<3).map { number(at: offset + 28 + $0 * 2, count: 2) }
            guard offset + 46 + lengths[0] <= bytes.count else { break }
            names.insert(String(decoding: bytes[offset + 46..<offset + 46 + lengths[0]], as: UTF8.self))
            offset += 46 + lengths.reduce(0, +)
        }
        return names
    }

    /// Where the end record (APPNOTE 4.3.16) begins: in the last 64 KiB, behind it only a comment.
    private var endOfDirectory: Int? {
        guard bytes.count >= 22 else { return nil }
        let record: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        let earliest = max(0, bytes.count - 22 - 65_535)
        return stride(from: bytes.count - 22, through: earliest, by: -1).first {
            bytes[$0..<$0 + 4].elementsEqual(record)
        }
    }

    /// Little-endian.
    private func number(at offset: Int, count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
}
