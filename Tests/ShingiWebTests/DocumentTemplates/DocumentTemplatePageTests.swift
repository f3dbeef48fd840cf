import Documents
import ShingiDomain
import Testing

@testable import ShingiWeb

@Suite("Word documents and their templates")
struct DocumentTemplatePageTests {
    private static let path = "/document_templates/reply"
    private static let standard = Result { try StandardDocuments.load(resources: Installed.resources) }

    @Test("the templates that come with the program name nothing that there is not", arguments: DocumentKind.allCases)
    func standardTemplates(kind: DocumentKind) throws {
        let template = try WordTemplate(try Self.standard.get()[kind])
        #expect(try template.problems(kind.document.fields) == [])
    }

    @Test("a reply, a letter of consultation and the sheets of a case come as Word files, named for people")
    func documents() throws {
        let site = try TestSite()
        let member = try site.signIn(as: .member)
        let reply = try member.get("/replies/2/reply.docx")
        #expect(reply.status == 200)
        #expect(reply["Content-Type"] == MaterialKind.word.mediaType)
        #expect(reply["Content-Disposition"]?.contains("filename*=UTF-8''%E7%AD%94%E7%94%B3%E6%9B%B8_") == true)
        #expect(reply["Cache-Control"]?.contains("no-store") == true)
        let words = try words(reply)
        let page = try member.get("/replies/2")
        #expect(words.contains(try #require(page.heading.split(separator: " ").last)))
        #expect(!words.contains("{{"))
        let sheets = try self.words(try member.get("/cases/10/sheets.docx"))
        let title = try member.get("/cases/10").heading
        #expect(sheets.contains(title) && sheets.contains("個票1") && !sheets.contains("{{"))
        #expect(try self.words(try member.get("/cases/10/consultation.docx")).contains("「\(title)」について(諮問)"))
    }

    @Test("a template that was taken, changed and sent back is what documents are made by from then on")
    func replacement() throws {
        let site = try TestSite()
        let staff = try site.signIn(as: .secretariat)
        let page = try staff.get(Self.path)
        #expect(page.text.contains("標準の様式") && page.text.contains("{{case.title}}"))
        let own = try Self.template("当審議会の答申 {{case.title}}")
        let sent = try staff.upload(Self.path, files: [("file", "答申書(本区).docx", "application/octet-stream", own)])
        #expect(sent.status == 303)
        #expect(try staff.follow(sent).text.contains("答申書(本区).docx"))
        #expect(try words(try staff.get("/replies/2/reply.docx")).contains("当審議会の答申"))
        #expect(try staff.get("\(Self.path)/versions/1").body == own)
        _ = try staff.get(Self.path)
        #expect(try staff.submit("\(Self.path)/standard").status == 303)
        #expect(try !words(try staff.get("/replies/2/reply.docx")).contains("当審議会の答申"))
        #expect(try staff.get(Self.path).text.contains("標準の様式に戻した"))
    }

    @Test(
        "a template that cannot be filled is refused at the field, and the one in use stays",
        arguments: [
            ("{{case.titel}}", "{{case.title}} ではありませんか"), ("{{decisions}}", "{{decisions}} は繰り返しの名前です"),
            ("{{#decisions}}", "終わりの {{/decisions}} がありません"), ("{{件名}}", "使えない文字"),
        ])
    func refused(text: String, message: String) throws {
        let site = try TestSite()
        let staff = try site.signIn(as: .secretariat)
        _ = try staff.get(Self.path)
        let answer = try staff.upload(Self.path, files: [("file", "様式.docx", "", try Self.template(text))])
        #expect(answer.status == 422)
        #expect(answer.text.contains(message), "\(answer.text)")
        #expect(try staff.get(Self.path).text.contains("使っている様式 標準の様式"))
    }

    @Test("what is no Word file, is empty or too large is refused with what to do")
    func wrongFiles() throws {
        let site = try TestSite()
        let staff = try site.signIn(as: .secretariat)
        for (bytes, message) in [
            (Array("%PDF-1.7".utf8), "Wordの文書(.docx)ではありません"), ([], "様式のWordファイル(.docx)を選んでください"),
            ([UInt8](repeating: 0, count: DocumentTemplateFile.largestSize + 1), "様式は5MBまでです"),
        ] {
            _ = try staff.get(Self.path)
            let answer = try staff.upload(Self.path, files: [("file", "様式.docx", "", bytes)])
            #expect(answer.status == 422)
            #expect(answer.text.contains(message))
        }
        #expect(try staff.get("/document_templates/letter").status == 404)
        #expect(try staff.get("\(Self.path)/versions/99").status == 404)
    }

    private func words(_ answer: WebPage) throws -> String {
        guard let xml = try ZipArchive(answer.body).contents(of: "word/document.xml") else { return "" }
        return try XMLReader.document(xml).root.text
    }

    /// The standard one with other words.
    private static func template(_ text: String) throws -> [UInt8] {
        let standard = try ZipArchive(try Self.standard.get()[.reply])
        var made = ZipWriter()
        for name in standard.names {
            let contents = try standard.contents(of: name) ?? []
            let body =
                "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:body></w:document>"
            made.add(name, name == "word/document.xml" ? Array(body.utf8) : contents)
        }
        return made.finished()
    }
}
