/// The central directory at the end of an archive (APPNOTE.TXT 4.3.12, 4.3.16).
struct ZipDirectory {
    private let bytes: [UInt8]

    private static let endSignature: UInt32 = 0x0605_4B50
    private static let entrySignature: UInt32 = 0x0201_4B50
    private static let endSize = 22
    private static let longestComment = 65_535
    private static let encrypted: UInt16 = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func entries(_ limits: ZipArchive.Limits) throws(ZipError) -> [ZipEntry] {
        let end = try self.end()
        guard let count = uint16(end + 10), let offset = uint32(end + 16), uint16(end + 8) == count,
            uint16(end + 4) == 0
        else { throw .unsupported }
        guard count != 0xFFFF, offset != 0xFFFF_FFFF else { throw .unsupported }
        guard Int(count) <= limits.entries else { throw .tooLarge }
        var entries: [ZipEntry] = []
        var (place, size) = (Int(offset), 0)
        for _ in 0..<count {
            let (entry, next) = try self.entry(at: place)
            (size, place) = (size + entry.size, next)
            guard size <= limits.size else { throw .tooLarge }
            entries.append(entry)
        }
        return entries
    }

    /// The last record that ends with the file, behind which a comment may stand.
    private func end() throws(ZipError) -> Int {
        let last = bytes.count - Self.endSize
        guard last >= 0 else { throw .malformed }
        for place in stride(from: last, through: max(0, last - Self.longestComment), by: -1)
        where uint32(place) == Self.endSignature {
            guard let comment = uint16(place + 20), place + Self.endSize + Int(comment) == bytes.count else { continue }
            return place
        }
        throw .malformed
    }

    private func entry(at place: Int) throws(ZipError) -> (ZipEntry, next: Int) {
        guard uint32(place) == Self.entrySignature, let flags = uint16(place + 8), let packing = uint16(place + 10),
            let checksum = uint32(place + 16), let packed = uint32(place + 20), let size = uint32(place + 24),
            let nameLength = uint16(place + 28), let extra = uint16(place + 30), let comment = uint16(place + 32),
            let offset = uint32(place + 42)
        else { throw .malformed }
        let nameStart = place + 46
        let nameEnd = nameStart + Int(nameLength)
        guard nameEnd <= bytes.count, let name = String(validating: bytes[nameStart..<nameEnd], as: UTF8.self) else {
            throw .malformed
        }
        guard flags & Self.encrypted == 0, packed != .max, size != .max, offset != .max,
            let method = ZipEntry.Method(rawValue: packing)
        else { throw .unsupported }
        let entry = ZipEntry(
            name: name, method: method, checksum: checksum, packedSize: Int(packed), size: Int(size),
            offset: Int(offset))
        return (entry, nameEnd + Int(extra) + Int(comment))
    }

    private func uint16(_ place: Int) -> UInt16? { LittleEndian.uint16(bytes, at: place) }
    private func uint32(_ place: Int) -> UInt32? { LittleEndian.uint32(bytes, at: place) }
}
