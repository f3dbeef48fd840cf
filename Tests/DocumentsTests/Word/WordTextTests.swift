import Documents
import Testing

@Suite("The words of a Word document")
struct WordTextTests {
    private func document(_ body: String, before: String = "") -> [UInt8] {
        var writer = ZipWriter()
        let xml = """
            <?xml version="1.0" encoding="UTF-8"?>\(before)<w:document xmlns:w="urn:w"><w:body>\(body)</w:body></w:document>
            """
        writer.add("word/document.xml", Array(xml.utf8))
        return writer.finished()
    }

    @Test("runs of one paragraph come together, tabs and line breaks stay, deleted words are left out")
    func paragraphs() throws {
        let bytes = document(
            """
            <w:p><w:r><w:t>会</w:t></w:r><w:r><w:t>長</w:t><w:tab/><w:t>始め</w:t></w:r><w:del><w:r><w:delText>ない</w:delText></w:r></w:del>\
            <w:r><w:t>ます。</w:t><w:br/><w:t>次。</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>日時</w:t></w:r></w:p></w:tc>\
            <w:tc><w:p><w:r><w:t>七月</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """)
        #expect(try WordText.paragraphs(of: bytes) == ["会長\t始めます。\n次。", "日時\t七月"])
    }

    @Test("a document type of its own is refused, so are an archive without a document and no archive at all")
    func refused() {
        let entities = document("<w:p/>", before: "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")
        #expect(throws: WordTextError.damaged) { try WordText.paragraphs(of: entities) }
        var other = ZipWriter()
        other.add("hello.txt", [1])
        #expect(throws: WordTextError.notWord) { try WordText.paragraphs(of: other.finished()) }
        #expect(throws: WordTextError.damaged) { try WordText.paragraphs(of: Array("PK nonsense".utf8)) }
    }
}
