import ShingiDomain
import Testing

@Suite struct MaterialKindTests {
    @Test(
        "a paper's kind is told by its bytes",
        arguments: [
            (Array("%PDF-1.4".utf8), MaterialKind.pdf),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
            ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
            (Array("GIF89a".utf8), .gif),
            (Array("RIFF".utf8) + [4, 0, 0, 0] + Array("WEBPVP8 ".utf8), .webp),
            (compound(["1Table", "WordDocument"]), .oldWord),
            (compound(["Workbook"]), .oldSpreadsheet),
            (compound(["Book"]), .oldSpreadsheet),
            (compound(["PowerPoint Document"]), .oldPresentation),
            (Array("資料の説明\r\n".utf8), .text),
            (zip(["[Content_Types].xml", "word/document.xml"]), .word),
            (zip(["[Content_Types].xml", "xl/workbook.xml"]), .spreadsheet),
            (zip(["[Content_Types].xml", "ppt/presentation.xml"]), .presentation),
        ])
    func recognised(bytes: [UInt8], kind: MaterialKind) {
        #expect(MaterialKind.recognise(bytes) == kind)
        #expect(MaterialKind(mediaType: kind.mediaType) == kind)
    }

    @Test(
        "programs, archives, pages and broken text are no papers",
        arguments: [
            [], [0x4D, 0x5A, 0x90], zip(["a.exe"]), zip(["[Content_Types].xml"]),
            [0x50, 0x4B, 0x03, 0x04], Array("<html><script>".utf8), Array("\u{FEFF} <svg>".utf8), [0x82, 0xA0, 0x82],
            Array("a\u{0}b".utf8), Array("\u{1B}[31m".utf8), [0x7F, 0x45, 0x4C, 0x46],
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], compound(["__substg1.0_0037001F"]), compound([]),
            Array("RIFF".utf8) + [4, 0, 0, 0] + Array("WAVEfmt ".utf8),
        ])
    func unknown(bytes: [UInt8]) {
        #expect(MaterialKind.recognise(bytes) == nil)
    }

    @Test("a damaged archive is refused and never read beyond its end")
    func damaged() {
        let whole = zip(["[Content_Types].xml", "word/document.xml"])
        for length in 4..<whole.count { _ = MaterialKind.recognise(Array(whole.prefix(length))) }
        for index in whole.indices {
            var bytes = whole
            bytes[index] = 0xFF
            _ = MaterialKind.recognise(bytes)
        }
    }

    @Test("a paper without a title is called after its file")
    func titles() throws {
        #expect(MaterialEntry(title: "", fileName: "仕様書.v2.pdf", size: 1, kind: .pdf).title == "仕様書.v2")
        #expect(MaterialEntry(title: " 図1 ", fileName: "a.pdf", size: 1, kind: .pdf).title == "図1")
        #expect(MaterialEntry(title: "", fileName: "", size: 1, kind: .pdf).title == "名称なし")
        #expect(throws: MaterialError.titleTooLong(fileName: "a.txt", limit: 200)) {
            try MaterialEntry(title: String(repeating: "題", count: 201), fileName: "a.txt", size: 1, kind: .text)
                .check()
        }
    }

    @Test("a paper has at least one byte and at most 200 MB")
    func sizes() throws {
        func paper(_ size: Int) -> MaterialEntry { MaterialEntry(title: "", fileName: "a.pdf", size: size, kind: .pdf) }
        #expect(try paper(200 << 20).check() == .pdf)
        #expect(throws: MaterialError.empty(fileName: "a.pdf")) { try paper(0).check() }
        let tooLarge = MaterialError.tooLarge(fileName: "a.pdf", limit: 200 << 20)
        #expect(tooLarge.message.contains("200MB"))
        #expect(throws: tooLarge) { try paper(200 << 20 + 1).check() }
    }

    @Test("the kind is the same however the bytes are cut", arguments: [1, 2, 3, 7, 1_000])
    func cut(step: Int) {
        let samples: [([UInt8], MaterialKind?)] = [
            (Array("%PDF-1.4 あ".utf8), .pdf), (Array("資料の説明𠮷\r\n".utf8), .text), ([0x82, 0xA0, 0x82], nil),
            (Array(" \u{FEFF} <svg>".utf8), nil), (Array("資料".utf8.dropLast()), nil), (Array(" \n".utf8), .text),
            (zip(["[Content_Types].xml", "word/document.xml"]), .word), (zip(["a.exe"]), nil),
            (compound(["Data", "WordDocument"]), .oldWord), (compound(["WordDocuments"]), nil),
        ]
        for (bytes, kind) in samples {
            var recogniser = MaterialRecogniser()
            for start in stride(from: 0, to: bytes.count, by: step) {
                recogniser.append(Array(bytes[start..<min(start + step, bytes.count)]))
            }
            #expect(recogniser.kind == kind)
        }
    }

    @Test("of a large Office file only the end is held, where its directory is")
    func largeArchive() {
        let names = ["[Content_Types].xml", "ppt/presentation.xml"]
        var recogniser = MaterialRecogniser()
        let (head, tail) = zipWithFiller(names, filler: 5 << 20)
        recogniser.append(head)
        for _ in 0..<5 { recogniser.append([UInt8](repeating: 0x5A, count: 1 << 20)) }
        recogniser.append(tail)
        #expect(recogniser.kind == .presentation)
    }
}

/// The same with so many bytes between the local heads and the directory: what comes before them, and what behind.
private func zipWithFiller(_ names: [String], filler: Int) -> (head: [UInt8], tail: [UInt8]) {
    let whole = zip(names)
    let record = whole.count - 22
    let start = Int(whole[record + 16]) | Int(whole[record + 17]) << 8
    var tail = Array(whole[start...])
    for byte in 0..<4 { tail[tail.count - 6 + byte] = UInt8(truncatingIfNeeded: (start + filler) >> (8 * byte)) }
    return (Array(whole[..<start]), tail)
}

/// A compound file: its header, and a directory of streams with these names in the sector behind some others.
private func compound(_ names: [String]) -> [UInt8] {
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    var bytes = signature + [UInt8](repeating: 0xFE, count: 512 - 8 + 2 * 512)
    for name in names {
        let text: [UInt8] = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0, 0]
        var entry = text + [UInt8](repeating: 0, count: 128 - text.count)
        (entry[64], entry[66]) = (UInt8(text.count), 2)
        bytes += entry
    }
    return bytes
}

/// An archive of empty files: their local heads, the directory, the end record.
private func zip(_ names: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for name in names {
        let length: [UInt8] = [UInt8(name.utf8.count), 0]
        directory +=
            [0x50, 0x4B, 0x01, 0x02] + [UInt8](repeating: 0, count: 24) + length
            + [UInt8](repeating: 0, count: 16) + Array(name.utf8)
        bytes += [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 22) + length + [0, 0] + Array(name.utf8)
    }
    let start = bytes.count
    return bytes + directory + [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 12)
        + [UInt8(start & 0xFF), UInt8(start >> 8), 0, 0] + [0, 0]
}
