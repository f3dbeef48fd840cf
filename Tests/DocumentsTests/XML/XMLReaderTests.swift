import Testing

@testable import Documents

@Suite struct XMLReaderTests {
    @Test(
        "what is read is written back the same",
        arguments: [
            "<a/>", "<a>text</a>",
            #"<?xml version="1.0"?><w:a x:y="1 &gt; 0"  z='">'><b/>&amp;<!-- c --><?pi?>&lt;</w:a>"#,
            "<題>漢字𠮷</題>",
        ])
    func roundTrip(text: String) throws {
        #expect(String(decoding: try read(text).bytes, as: UTF8.self) == text)
    }

    @Test("references and CDATA are read as characters")
    func references() throws {
        #expect(try read("<a>&#x20BB7;&#65;&quot;&apos;<![CDATA[<&]]></a>").root.text == "𠮷A\"'<&")
    }

    @Test("a document type is refused, with whatever entities it declares")
    func documentType() {
        #expect(throws: XMLError.documentType) {
            try read(#"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#)
        }
    }

    @Test(
        "what is not well-formed is refused",
        arguments: [
            "", "text", "<a>", "</a>", "<a></b>", "<a><b></a></b>", "<a/><b/>", "<a", "<a b=\"", "<a>&x;</a>",
            "<a>&#;</a>",
            "<a>&amp</a>", "<a>&#xD800;</a>", "<a/>text", "<!-- <a/>", "<a><![CDATA[</a>", "< a/>",
        ])
    func malformed(text: String) {
        #expect(throws: XMLError.self) { try read(text) }
    }

    @Test("octets that are no UTF-8 are refused")
    func encoding() {
        #expect(throws: XMLError.self) {
            try XMLReader.document(Array("<a>".utf8) + [0xC0, 0xAF] + Array("</a>".utf8))
        }
    }

    @Test("elements nested without end are refused, not followed")
    func deep() {
        #expect(throws: XMLError.tooDeep) { try read(String(repeating: "<a>", count: 100_000)) }
    }

    @Test("characters that XML does not know are left out when written")
    func forbidden() throws {
        var document = try read("<a>x</a>")
        document.root.children = [.text("a\u{0}b\u{1B}c\td\u{FFFE}")]
        #expect(String(decoding: document.bytes, as: UTF8.self) == "<a>abc\td</a>")
    }

    private func read(_ text: String) throws -> XMLDocument { try XMLReader.document(Array(text.utf8)) }
}
