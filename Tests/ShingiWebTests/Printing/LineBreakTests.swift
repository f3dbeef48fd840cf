import Documents
import TestSupport
import Testing

@testable import ShingiServices
@testable import ShingiWeb

@Suite("Japanese lines on paper", .enabled(if: ApprovedPages.isPossible))
struct LineBreakTests {
    private static let lengths = 15...60
    /// Whatever the width of a line, one of these fills it right before its mark.
    private static let outline = lengths.flatMap { length in
        ["。", "、", "」"].map { String(repeating: "字", count: length) + $0 + "後" }
    }.joined(separator: "\n")

    @Test("no line of a letter begins with 。, 、 or 」, as PDF and as Word file; 𠮷 and 﨑 are there")
    func kinsoku() throws {
        let staff = try Self.staff()
        let page = try PDFReading(staff.get("/cases/10/consultation.pdf").body)
        let word = try Self.opened(staff.get("/cases/10/consultation.docx").body)
        for text in [try page.text(), try word.text()] {
            let lines = Self.lines(text)
            #expect(lines.filter { "。、」".contains($0.first ?? " ") } == [])
            // As many as a line has room for stood alone before their mark: it would have begun the next one.
            let room = lines.map { line in line.count { $0 == "字" } }.max() ?? 0
            #expect(Self.lengths.contains(room))
            #expect(text.filter { $0 == "字" }.count == Self.outline.filter { $0 == "字" }.count)
            #expect(text.contains("𠮷野﨑保健センター"))
        }
    }

    private static func staff() throws -> Browser {
        let site = try TestSite(tools: DocumentTools())
        try site.store.write { services in
            try services.connection.execute(
                "UPDATE cases SET title = ?, outline = ? WHERE id = 10",
                [.text("𠮷野﨑保健センターの窓口業務の委託について"), .text(outline)])
        }
        return try site.signIn(as: .secretariat)
    }

    private static func opened(_ file: [UInt8]) throws -> PDFReading {
        let place = try WorkingPlace()
        try place.write(file, to: "letter.docx")
        try PaperPrinter(DocumentTools()).printOffice(["letter.docx"], in: place)
        return try PDFReading(place.read("letter.pdf"))
    }

    private static func lines(_ text: String) -> [String] {
        text.split { $0 == "\n" || $0 == "\u{c}" }.map { String($0.drop { $0.isWhitespace }) }
    }
}
