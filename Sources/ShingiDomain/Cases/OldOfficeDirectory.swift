/// Which application wrote a compound file, by the entries of its directory ([MS-CFB] 2.6), as its bytes come. Every
/// entry has 128 bytes and lies at a multiple of them, so the file need not be held to be looked through.
struct OldOfficeDirectory: Sendable {
    private static let entrySize = 128
    private static let longestName = 64

    private var rest: [UInt8] = []
    private(set) var kind: MaterialKind?

    mutating func append(_ bytes: [UInt8]) {
        guard kind == nil else { return }
        rest += bytes
        var start = 0
        while rest.count - start >= Self.entrySize {
            if let found = Self.kind(of: rest[start..<start + Self.entrySize]) { return kind = found }
            start += Self.entrySize
        }
        rest.removeFirst(start)
    }

    private static func kind(of entry: ArraySlice<UInt8>) -> MaterialKind? {
        let stream: UInt8 = 2
        let start = entry.startIndex
        guard entry[start + 66] == stream, entry[start + 65] == 0 else { return nil }
        // With the two zero bytes that end it.
        let length = Int(entry[start + 64])
        guard (4...longestName).contains(length), length.isMultiple(of: 2) else { return nil }
        return names[Array(entry[start..<start + length - 2])]
    }

    private static let names: [[UInt8]: MaterialKind] = Dictionary(
        uniqueKeysWithValues: [
            ("WordDocument", MaterialKind.oldWord), ("Workbook", .oldSpreadsheet), ("Book", .oldSpreadsheet),
            ("PowerPoint Document", .oldPresentation),
        ].map { (Array($0.0.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, $0.1) })
}
