import TestSupport
import Testing

@testable import Documents

@Suite("Papers that become pages", .enabled(if: PDFReading.isPossible))
struct PaperPrinterTests {
    private let printer = PaperPrinter(DocumentTools())

    @Test("plain text becomes pages, its lines and rare characters kept, its markup never read")
    func text() throws {
        let place = try WorkingPlace()
        try place.write(Array("一行め 𠮷﨑\n<b>二行め</b> & </pre><script>".utf8), to: "paper.txt")
        try printer.printText("paper.txt", to: "paper.pdf", in: place)
        let text = try PDFReading(place.read("paper.pdf")).text().split(separator: "\n")
        #expect(text.first?.hasPrefix("一行め") == true && text.first?.hasSuffix("𠮷﨑") == true)
        #expect(text.dropFirst().first == "<b>二行め</b> & </pre><script>")
    }

    @Test("a picture becomes one page")
    func picture() throws {
        let place = try WorkingPlace()
        // A GIF of one pixel.
        let pixel: [UInt8] =
            Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0]
            + [2, 2, 0x44, 1, 0, 0x3b]
        try place.write(pixel, to: "paper.gif")
        #expect(
            try printer.printPictures(
                [PaperPicture(name: "paper.gif", mediaType: "image/gif")], to: "paper.pdf", in: place) == [true])
        let pdf = try PDFReading(place.read("paper.pdf"))
        #expect(try pdf.info("Pages") == "1")
        #expect(try pdf.everything().contains("/Subtype /Image"))
    }

    @Test(
        "a Word file becomes pages, and what it links to on this machine stays out",
        .enabled(if: DocumentTools().has(.office)))
    func office() throws {
        let place = try WorkingPlace()
        let words = "kakushita-kotoba"
        try place.write(Array(words.utf8), to: "secret.txt")
        let field = [place.file("secret.txt"), "file://\(place.file("secret.txt"))"].map { address in
            """
            <w:p><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText>INCLUDETEXT "\(address)"\
            </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>前</w:t></w:r><w:r>\
            <w:fldChar w:fldCharType="end"/></w:r></w:p>
            """
        }.joined()
        try place.write(Self.word("<w:p><w:r><w:t>本文 𠮷﨑</w:t></w:r></w:p>\(field)"), to: "paper.docx")
        try printer.printOffice(["paper.docx"], in: place)
        let text = try PDFReading(place.read("paper.pdf")).text()
        #expect(text.contains("本文 𠮷﨑"))
        #expect(!text.contains(words))
    }

    /// With as much around its body as LibreOffice wants to see.
    private static func word(_ body: String) -> [UInt8] {
        let office = "http://schemas.openxmlformats.org"
        var archive = ZipWriter()
        archive.add(
            "[Content_Types].xml",
            Array(
                """
                <Types xmlns="\(office)/package/2006/content-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override \
                PartName="/word/document.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """.utf8))
        archive.add(
            "_rels/.rels",
            Array(
                """
                <Relationships xmlns="\(office)/package/2006/relationships"><Relationship Id="rId1" \
                Type="\(office)/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
                </Relationships>
                """.utf8))
        archive.add(
            "word/document.xml",
            Array(
                """
                <w:document xmlns:w="\(office)/wordprocessingml/2006/main"><w:body>\(body)</w:body></w:document>
                """.utf8))
        return archive.finished()
    }

    @Test("bound pages have bookmarks, numbers and marks of their own, and the links of the first file")
    func binding() throws {
        let place = try WorkingPlace()
        let tools = DocumentTools()
        let own = ##"<h1>目次</h1><a href="#b">二</a><h2 id="b" style="break-before:page">二つめ</h2>"##
        try PDFPrinter(tools).print(Array(own.utf8), title: "綴り", styles: [], to: "own.pdf", in: place)
        let other = #"<style>@page { size: A3 landscape } p { break-after: page }</style><p>甲<p>乙"#
        try PDFPrinter(tools).print(Array(other.utf8), title: "別", styles: [], to: "other.pdf", in: place)
        let binder = PDFBinder(tools)
        #expect(try binder.pageCount(of: "other.pdf", in: place) == 2)
        let marks = [PDFPageMark()] + (1...3).map { PDFPageMark(foot: "P \($0)", corner: $0 == 2 ? "差替" : "") }
        try binder.printMarks(marks, to: "marks.pdf", in: place)
        try binder.bind(
            PDFBinding(
                primary: "own.pdf",
                parts: [PDFPart("own.pdf", 1...1), PDFPart("other.pdf", 1...2), PDFPart("own.pdf", 2...2)],
                marks: marks,
                bookmarks: [
                    PDFBookmark("表紙", page: 1), PDFBookmark("議題", page: 2, inner: [PDFBookmark("二つめ", page: 4)]),
                ],
                labels: [
                    PDFPageLabel(page: 1, prefix: "表紙", first: nil), PDFPageLabel(page: 2, prefix: "P ", first: 1),
                ]),
            marks: "marks.pdf", to: "bound.pdf", in: place)
        let pdf = try PDFReading(place.read("bound.pdf"))
        let pages = try pdf.texts()
        #expect(pages.count == 4)
        #expect(pages[0].contains("目次") && !pages[0].contains("P"))
        #expect(pages[1].contains("甲") && pages[1].contains("P1"))
        #expect(pages[2].contains("乙") && pages[2].contains("P2") && pages[2].contains("差替"))
        #expect(pages[3].contains("二つめ") && pages[3].contains("P3"))
        #expect(try pdf.bookmarks() == ["表紙 1", "議題 2", "二つめ 4"])
        #expect(try pdf.info("Tagged") == "yes")
        #expect(try pdf.info("Title") == "綴り")
        #expect(try pdf.everything().contains("/Subtype /Link"))
    }

    @Test("a file that is no PDF, or opens with a password alone, is refused")
    func refused() throws {
        let place = try WorkingPlace()
        let binder = PDFBinder(DocumentTools())
        try place.write(Array("%PDF-1.7 これは違う".utf8), to: "broken.pdf")
        #expect(throws: ToolError.self) { _ = try binder.pageCount(of: "broken.pdf", in: place) }
        try PDFPrinter(DocumentTools()).print(Array("<p>本文".utf8), title: "", styles: [], to: "open.pdf", in: place)
        try binder.run(["--encrypt", "user", "owner", "256", "--", "open.pdf", "closed.pdf"], in: place)
        #expect(throws: ToolError.self) { _ = try binder.pageCount(of: "closed.pdf", in: place) }
    }
}
