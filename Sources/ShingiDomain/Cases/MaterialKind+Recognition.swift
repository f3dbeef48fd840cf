extension MaterialKind {
    /// Nil for a kind that is not taken. HTML and SVG are not, because a browser would run what is in them; old macros
    /// inside Office files stay as inert as the file.
    package static func recognise(_ bytes: [UInt8]) -> MaterialKind? {
        for (signature, kind) in signatures where bytes.starts(with: signature) { return kind }
        if bytes.starts(with: zipSignature) { return office(bytes) }
        return isPlainText(bytes) ? .text : nil
    }

    private static let signatures: [([UInt8], MaterialKind)] = [
        (Array("%PDF-".utf8), .pdf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
        ([0xFF, 0xD8, 0xFF], .jpeg),
        (Array("GIF87a".utf8), .gif),
        (Array("GIF89a".utf8), .gif),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
    ]

    private static let zipSignature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

    /// An Office file is a zip with `[Content_Types].xml` and the main part of its application (ECMA-376 Part 2); file
    /// names stand uncompressed in every entry's head.
    private static func office(_ bytes: [UInt8]) -> MaterialKind? {
        let names = zipNames(bytes)
        guard names.contains("[Content_Types].xml") else { return nil }
        if names.contains(where: { $0.hasPrefix("word/") }) { return .word }
        if names.contains(where: { $0.hasPrefix("xl/") }) { return .spreadsheet }
        if names.contains(where: { $0.hasPrefix("ppt/") }) { return .presentation }
        return nil
    }

    /// The names in the central directory (APPNOTE 4.3.12); empty when the file has none that can be read.
    private static func zipNames(_ bytes: [UInt8]) -> Set<String> {
        guard let end = endOfDirectory(bytes) else { return [] }
        var names: Set<String> = []
        var offset = number(bytes, at: end + 16, count: 4)
        let entry: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
        while offset + 46 <= bytes.count, bytes[offset..<offset + 4].elementsEqual(entry) {
            let lengths = (0..<3).map { number(bytes, at: offset + 28 + $0 * 2, count: 2) }
            guard offset + 46 + lengths[0] <= bytes.count else { break }
            names.insert(String(decoding: bytes[offset + 46..<offset + 46 + lengths[0]], as: UTF8.self))
            offset += 46 + lengths.reduce(0, +)
        }
        return names
    }

    /// Where the end record (APPNOTE 4.3.16) begins: in the last 64 KiB, behind it only a comment.
    private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let record: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        let earliest = max(0, bytes.count - 22 - 65_535)
        return stride(from: bytes.count - 22, through: earliest, by: -1).first {
            bytes[$0..<$0 + 4].elementsEqual(record)
        }
    }

    /// Little-endian.
    private static func number(_ bytes: [UInt8], at offset: Int, count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }

    /// UTF-8 without control characters, and no markup that a browser might take for a page.
    private static func isPlainText(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty, let text = String(validating: bytes, as: UTF8.self) else { return false }
        let hasControls = bytes.contains { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F }
        guard !hasControls else { return false }
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
        return first != "<"
    }
}
