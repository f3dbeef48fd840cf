/// Makes an archive in memory: small files, each packed. The same files always give the same octets.
package struct ZipWriter {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    private static let versionNeeded: UInt16 = 20
    /// Names are UTF-8 (APPNOTE.TXT 4.4.4, bit 11).
    private static let namesAreUTF8: UInt16 = 1 << 11
    /// 1 January 1980, the first day there is, since the time of writing says nothing (APPNOTE.TXT 4.4.6).
    private static let day: UInt16 = 0x21

    package init() {}

    /// - Parameter name: with `/` between folders; each once.
    package mutating func add(_ name: String, _ contents: [UInt8]) {
        let packed = Deflate.pack(contents)
        let method: ZipEntry.Method = packed.map { $0.count < contents.count } == true ? .deflated : .stored
        let stored = method == .deflated ? packed ?? contents : contents
        let offset = UInt32(bytes.count)
        var header: [UInt8] = []
        for value in [Self.versionNeeded, Self.namesAreUTF8, method.rawValue, 0, Self.day] {
            LittleEndian.append(value, to: &header)
        }
        for value in [Deflate.checksum(contents), UInt32(stored.count), UInt32(contents.count)] {
            LittleEndian.append(value, to: &header)
        }
        LittleEndian.append(UInt16(name.utf8.count), to: &header)
        LittleEndian.append(UInt16(0), to: &header)
        LittleEndian.append(UInt32(0x0403_4B50), to: &bytes)
        bytes += header
        bytes += name.utf8
        bytes += stored
        describe(name, header, offset)
    }

    private mutating func describe(_ name: String, _ header: [UInt8], _ offset: UInt32) {
        LittleEndian.append(UInt32(0x0201_4B50), to: &directory)
        LittleEndian.append(Self.versionNeeded, to: &directory)
        directory += header
        // Comment, disk, internal and external attributes.
        directory += [UInt8](repeating: 0, count: 10)
        LittleEndian.append(offset, to: &directory)
        directory += name.utf8
        count += 1
    }

    package func finished() -> [UInt8] {
        var whole = bytes + directory
        LittleEndian.append(UInt32(0x0605_4B50), to: &whole)
        LittleEndian.append(UInt32(0), to: &whole)
        LittleEndian.append(count, to: &whole)
        LittleEndian.append(count, to: &whole)
        LittleEndian.append(UInt32(directory.count), to: &whole)
        LittleEndian.append(UInt32(bytes.count), to: &whole)
        LittleEndian.append(UInt16(0), to: &whole)
        return whole
    }
}
