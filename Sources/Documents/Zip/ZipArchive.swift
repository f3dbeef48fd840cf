/// An archive somebody sent, read by its central directory. Names in it are names only: nothing is ever written to disk
/// by them, and nothing is unpacked before it is asked for.
package struct ZipArchive: Sendable {
    /// What an archive may hold when it is unpacked; a small file can be packed so that it fills any memory.
    package struct Limits: Sendable {
        package var entries = 2_000
        /// Of all entries together, in octets.
        package var size = 64 << 20

        package init() {}
    }

    private let bytes: [UInt8]
    private let entries: [ZipEntry]
    private let places: [String: Int]

    /// In the order of the directory.
    package var names: [String] { entries.map(\.name) }

    package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ZipError) {
        self.bytes = bytes
        entries = try ZipDirectory(bytes).entries(limits)
        var places: [String: Int] = [:]
        for (place, entry) in entries.enumerated() {
            // Two readers would disagree about which one counts.
            guard places.updateValue(place, forKey: entry.name) == nil else { throw .malformed }
        }
        self.places = places
    }

    /// - Returns: nil when there is no such entry.
    package func contents(of name: String) throws(ZipError) -> [UInt8]? {
        guard let place = places[name] else { return nil }
        let entry = entries[place]
        let packed = try packed(entry)
        let contents: [UInt8]? =
            switch entry.method {
            case .stored: packed.count == entry.size ? Array(packed) : nil
            case .deflated: Deflate.unpack(packed, size: entry.size)
            }
        guard let contents, Deflate.checksum(contents) == entry.checksum else { throw .damaged(name) }
        return contents
    }

    /// Behind the local header, whose name and extra field may be longer than the directory's (APPNOTE.TXT 4.3.7).
    private func packed(_ entry: ZipEntry) throws(ZipError) -> ArraySlice<UInt8> {
        guard LittleEndian.uint32(bytes, at: entry.offset) == 0x0403_4B50,
            let name = LittleEndian.uint16(bytes, at: entry.offset + 26),
            let extra = LittleEndian.uint16(bytes, at: entry.offset + 28)
        else { throw .malformed }
        let start = entry.offset + 30 + Int(name) + Int(extra)
        guard start + entry.packedSize <= bytes.count else { throw .malformed }
        return bytes[start..<start + entry.packedSize]
    }
}
