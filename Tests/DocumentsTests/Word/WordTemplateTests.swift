import Testing

@testable import Documents

@Suite struct WordTemplateTests {
    private let values: [String: WordValue] = [
        "case.title": .text("窓口業務の委託"), "number": .text("諮問第470号"), "urgent": .flag(true), "empty": .text(""),
        "matters": .list([
            ["name": .text("業務の委託"), "label": .text("人材派遣")], ["name": .text("外部結合"), "label": .text("")],
        ]),
        "none": .list([]),
    ]

    @Test("a name is filled where Word has cut it into any runs, in the look of the run where it begins")
    func splitRuns() throws {
        let field = "{{case.title}}"
        for cut in 1..<field.count {
            var paper = WordPaper()
            paper.paragraph("件名「" + field.prefix(cut), field.dropFirst(cut) + "」について")
            #expect(try lines(paper) == ["件名「窓口業務の委託」について"])
        }
        var paper = WordPaper()
        paper.raw("<w:p>")
        for character in field {
            paper.raw(
                "<w:r><w:t>\(character)</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"1\"/>")
        }
        paper.raw("</w:p>")
        #expect(try lines(paper) == ["窓口業務の委託"])
    }

    @Test("runs keep their look, paragraphs theirs, and what is no field is not touched")
    func look() throws {
        var paper = WordPaper()
        paper.paragraph("{{number}}")
        paper.raw(#"<w:p><w:r><w:drawing><wp:inline/></w:drawing></w:r></w:p><w:sectPr w:rsidR="1"/>"#)
        let archive = try ZipArchive(try WordTemplate(paper.bytes).filled(values))
        let xml = String(decoding: try #require(try archive.contents(of: "word/document.xml")), as: UTF8.self)
        #expect(
            xml.contains(
                "<w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">諮問第470号</w:t></w:r>"
            ))
        #expect(xml.contains(#"<w:r><w:drawing><wp:inline/></w:drawing></w:r></w:p><w:sectPr w:rsidR="1"/>"#))
        #expect(try archive.contents(of: "[Content_Types].xml") == Array("<Types/>".utf8))
    }

    @Test("a section from cell to cell repeats its rows; without entries no row is left")
    func rows() throws {
        var paper = WordPaper()
        paper.table([["項目", "備考"], ["{{#matters}}{{name}}", "{{label}}{{/matters}}"], ["{{#none}}x", "y{{/none}}"]])
        #expect(try lines(paper) == ["項目|備考", "業務の委託|人材派遣", "外部結合|"])
    }

    @Test("a section over several rows repeats them together")
    func severalRows() throws {
        var paper = WordPaper()
        paper.table([["{{#matters}}{{name}}", "a"], ["{{label}}", "b{{/matters}}"]])
        #expect(try lines(paper) == ["業務の委託|a", "人材派遣|b", "外部結合|a", "|b"])
    }

    @Test("a section from paragraph to paragraph repeats what is between, and its tags leave no empty line")
    func paragraphs() throws {
        var paper = WordPaper()
        paper.paragraph("前")
        paper.paragraph("{{#matters}}")
        paper.paragraph("{{name}}")
        paper.table([["{{label}}"]])
        paper.paragraph("{{/matters}}")
        paper.paragraph("後")
        #expect(try lines(paper) == ["前", "業務の委託", "人材派遣", "外部結合", "", "後"])
    }

    @Test("a section within a paragraph repeats words, and stands or falls with a flag or a text")
    func words() throws {
        var paper = WordPaper()
        paper.paragraph("{{#matters}}「{{name}}」{{/matters}}{{#urgent}}至急{{/urgent}}{{^urgent}}通常{{/urgent}}")
        paper.paragraph("{{#empty}}x{{/empty}}{{^empty}}なし{{/empty}}{{^none}}該当なし{{/none}}")
        #expect(try lines(paper) == ["「業務の委託」「外部結合」至急", "なし該当なし"])
    }

    @Test("a name outside of the list is read within it, and sections may stand in sections")
    func nesting() throws {
        var paper = WordPaper()
        paper.paragraph("{{#matters}}{{number}}{{name}}{{#label}}({{label}}){{/label}};{{/matters}}")
        #expect(try lines(paper) == ["諮問第470号業務の委託(人材派遣);諮問第470号外部結合;"])
    }

    @Test("headers, links, content controls and text boxes are filled too")
    func everywhere() throws {
        let link = "<w:p><w:hyperlink><w:r><w:t>{{num</w:t></w:r><w:r><w:t>ber}}</w:t></w:r></w:hyperlink></w:p>"
        let control = "<w:p><w:sdt><w:sdtContent><w:r><w:t>{{number}}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        let box =
            "<w:p><w:r><w:pict><w:txbxContent>\(WordPaper.paragraph(["{{number}}"]))</w:txbxContent></w:pict></w:r></w:p>"
        let file = WordPaper.file(link + control + box, header: WordPaper.paragraph(["{{case.title}}"]))
        let filled = try WordTemplate(file).filled(values)
        #expect(try WordPaper.lines(filled) == ["諮問第470号", "諮問第470号", "諮問第470号"])
        #expect(try WordPaper.lines(filled, part: "word/header1.xml") == ["窓口業務の委託"])
    }

    @Test("who made a template, remarks on it and words deleted in it stay behind; what was put in comes along")
    func traces() throws {
        var archive = ZipWriter()
        for (name, text) in [
            (
                "[Content_Types].xml",
                #"<Types><Override PartName="/word/document.xml"/><Override PartName='/word/comments.xml' x="1"/></Types>"#
            ),
            (
                "_rels/.rels",
                #"<r><Relationship Target="word/document.xml"/><Relationship Target="docProps/core.xml"/></r>"#
            ),
            (
                "word/_rels/document.xml.rels",
                #"<r><Relationship Target="styles.xml"/><Relationship Target="../customXml/item1.xml"/>"#
                    + #"<Relationship Target="/word/comments.xml"/><Relationship Target="docProps/" TargetMode="External"/></r>"#
            ),
            (
                "word/document.xml",
                "<w:document><w:body><w:p><w:commentRangeStart/><w:ins w:author=\"trace\"><w:r><w:t>{{num</w:t></w:r>"
                    + "</w:ins><w:del w:author=\"trace\"><w:r><w:delText>trace</w:delText></w:r></w:del><w:r><w:t>ber}}</w:t>"
                    + "<w:commentReference/></w:r></w:p></w:body></w:document>"
            ),
            ("word/comments.xml", "<trace/>"), ("docProps/core.xml", "<trace/>"), ("customXml/item1.xml", "<trace/>"),
        ] {
            archive.add(name, Array(text.utf8))
        }
        let filled = try WordTemplate(archive.finished()).filled(values)
        #expect(try WordPaper.lines(filled) == ["諮問第470号"])
        let made = try ZipArchive(filled)
        #expect(
            made.names == [
                "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/document.xml",
            ])
        let all = try made.names.map { String(decoding: try made.contents(of: $0) ?? [], as: UTF8.self) }
        #expect(all[0] == #"<Types><Override PartName="/word/document.xml"/></Types>"#)
        #expect(all[1] == #"<r><Relationship Target="word/document.xml"/></r>"#)
        #expect(
            all[2]
                == #"<r><Relationship Target="styles.xml"/><Relationship Target="docProps/" TargetMode="External"/></r>"#
        )
        #expect(!all[3].contains("trace") && !all[3].contains("comment"))
    }

    @Test("any characters come through: rare ones, markup, lines and tabs; what XML does not know is left out")
    func characters() throws {
        var paper = WordPaper()
        paper.paragraph("{{t}}")
        let text = "𠮷野﨑\u{845B}\u{E0100}<w:p/>&amp;]]>👨‍👩‍👧\nשלום\t\u{200B}{{number}}"
        let filled = try WordTemplate(paper.bytes).filled(["t": .text(text + "\u{0}\u{B}")])
        #expect(try WordPaper.lines(filled) == [text])
    }

    @Test(
        "a template that cannot be filled is refused with what is wrong in it",
        arguments: [
            ("{{case.title", WordTemplateError.brokenField("{{case.title")),
            ("{{件名}}", .brokenField("{{件名}}")),
            ("{{}}", .brokenField("{{}}")),
            ("{{#matters}}", .notClosed("matters")),
            ("{{/matters}}", .notOpened("matters")),
            ("{{#none}}{{#matters}}{{/none}}", .notClosed("none")),
        ])
    func refused(text: String, error: WordTemplateError) {
        var paper = WordPaper()
        paper.paragraph(text)
        #expect(throws: error) { try WordTemplate(paper.bytes) }
    }

    @Test("what is no Word document is refused")
    func noWord() {
        var other = ZipWriter()
        other.add("xl/workbook.xml", Array("<workbook/>".utf8))
        #expect(throws: WordTemplateError.notWord) { try WordTemplate(other.finished()) }
        #expect(throws: WordTemplateError.notWord) { try WordTemplate(Array("{{case.title}}".utf8)) }
        #expect(throws: WordTemplateError.unreadable("word/document.xml")) {
            try WordTemplate(WordPaper.file("<w:p></w:r>"))
        }
    }

    @Test("unknown names are told with the nearest one; a list is no text; names of a list count within it alone")
    func names() throws {
        let fields = WordFields([
            .init("case.title", "件名"), .init("urgent", "至急", .flag),
            .init("matters", "付議項目", .list(WordFields([.init("name", "名称")]))),
        ])
        var paper = WordPaper()
        paper.paragraph("{{case.titel}}{{case.title}}{{name}}{{matters}}{{#matters}}{{name}}{{case.title}}{{/matters}}")
        paper.table([["{{#matters}}{{nonsense}}", "{{/matters}}{{name}}"]])
        paper.paragraph("{{#urgent}}{{case.titel}}{{/urgent}}")
        #expect(
            try WordTemplate(paper.bytes).problems(fields) == [
                .unknown("case.titel", near: "case.title"), .unknown("name", near: nil), .notText("matters"),
                .unknown("nonsense", near: nil),
            ])
    }

    private func lines(_ paper: WordPaper) throws -> [String] {
        try WordPaper.lines(try WordTemplate(paper.bytes).filled(values))
    }
}
