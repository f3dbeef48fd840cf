@testable import Documents

/// A .docx of paragraphs and tables, as Word writes them, to be tried as a template.
struct WordPaper {
    private var body = ""

    /// - Parameter runs: the pieces into which Word has cut the paragraph.
    mutating func paragraph(_ runs: String...) {
        body += Self.paragraph(runs)
    }

    mutating func table(_ rows: [[String]]) {
        let cells = rows.map { row in row.map { "<w:tc>\(Self.paragraph([$0]))</w:tc>" }.joined() }
        body += "<w:tbl>\(cells.map { "<w:tr>\($0)</w:tr>" }.joined())</w:tbl>"
    }

    mutating func raw(_ xml: String) {
        body += xml
    }

    var bytes: [UInt8] { Self.file(body) }

    static func file(_ body: String, header: String = "") -> [UInt8] {
        let namespace = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
        var archive = ZipWriter()
        archive.add("[Content_Types].xml", Array("<Types/>".utf8))
        archive.add("word/document.xml", Array("<w:document \(namespace)><w:body>\(body)</w:body></w:document>".utf8))
        if !header.isEmpty { archive.add("word/header1.xml", Array("<w:hdr \(namespace)>\(header)</w:hdr>".utf8)) }
        return archive.finished()
    }

    static func paragraph(_ runs: [String]) -> String {
        let runs = runs.map { "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">\($0)</w:t></w:r>" }
        return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\(runs.joined())</w:p>"
    }

    /// The lines of a document: its paragraphs, those of a row joined by `|`.
    static func lines(_ bytes: [UInt8], part: String = "word/document.xml") throws -> [String] {
        guard let xml = try ZipArchive(bytes).contents(of: part) else { return [] }
        return lines(try XMLReader.document(xml).root)
    }

    private static func lines(_ element: XMLElement) -> [String] {
        switch element.name {
        case "w:p": [text(element)]
        case "w:tr": [element.elements.map { lines($0).joined(separator: "/") }.joined(separator: "|")]
        default: element.elements.flatMap(lines)
        }
    }

    private static func text(_ element: XMLElement) -> String {
        element.children.reduce(into: "") { text, child in
            switch child {
            case .element(let inner) where inner.name == "w:br": text += "\n"
            case .element(let inner) where inner.name == "w:tab": text += "\t"
            case .element(let inner): text += Self.text(inner)
            case .text(let characters): text += characters
            case .other: break
            }
        }
    }
}
