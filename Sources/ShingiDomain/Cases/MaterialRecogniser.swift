/// Tells what a paper is by its bytes, which may come in pieces; holds no more of them than it needs.
///
/// HTML and SVG are no kind that is taken, because a browser would run what is in them; old macros inside Office files
/// stay as inert as the file. Nor is every compound file Word's: installers and mail are made of them too.
package struct MaterialRecogniser: Sendable {
    private var beginning: [UInt8] = []
    private var text = PlainTextCheck()
    private var archive = ArchiveTail()
    private var compound = OldOfficeDirectory()

    private static let longestSignature = 12

    package init() {}

    package mutating func append(_ bytes: [UInt8]) {
        let missing = Self.longestSignature - beginning.count
        if missing > 0 { beginning += bytes.prefix(missing) }
        text.append(bytes)
        // The first bytes may be too few to tell.
        if isArchive || beginning.count < Self.zipSignature.count { archive.append(bytes) }
        if isCompound || beginning.count < Self.compoundSignature.count { compound.append(bytes) }
    }

    /// What the bytes so far are; nil for a kind that is not taken.
    package var kind: MaterialKind? {
        for (signature, kind) in Self.signatures where beginning.starts(with: signature) { return kind }
        if Self.isWebP(beginning) { return .webp }
        if isArchive { return Self.office(archive.names) }
        if isCompound { return compound.kind }
        return text.passes ? .text : nil
    }

    private var isArchive: Bool { beginning.starts(with: Self.zipSignature) }

    private var isCompound: Bool { beginning.starts(with: Self.compoundSignature) }

    private static let zipSignature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    /// [MS-CFB] 2.2.
    private static let compoundSignature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private static let signatures: [([UInt8], MaterialKind)] = [
        (Array("%PDF-".utf8), .pdf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
        ([0xFF, 0xD8, 0xFF], .jpeg),
        (Array("GIF87a".utf8), .gif),
        (Array("GIF89a".utf8), .gif),
    ]

    /// A RIFF container that names itself so, its size in between (RFC 9649 §2.3).
    private static func isWebP(_ beginning: [UInt8]) -> Bool {
        beginning.starts(with: Array("RIFF".utf8)) && beginning.dropFirst(8).starts(with: Array("WEBP".utf8))
    }

    /// An Office file is a zip with `[Content_Types].xml` and the main part of its application (ECMA-376 Part 2).
    private static func office(_ names: Set<String>) -> MaterialKind? {
        guard names.contains("[Content_Types].xml") else { return nil }
        if names.contains(where: { $0.hasPrefix("word/") }) { return .word }
        if names.contains(where: { $0.hasPrefix("xl/") }) { return .spreadsheet }
        if names.contains(where: { $0.hasPrefix("ppt/") }) { return .presentation }
        return nil
    }
}
