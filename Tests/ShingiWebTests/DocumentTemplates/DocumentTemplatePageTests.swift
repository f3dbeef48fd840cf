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

    @Test("a notice, an agenda and a list of opinions come as Word files beside their pages")
    func documentsOfMeetings() throws {
        let site = try TestSite()
        let staff = try site.signIn(as: .secretariat)
        for (page, file, expected) in [
            ("/meetings/2/notice", "/meetings/2/notice.docx", ["1 日時\t令和4年7月28日(木) 午前10時", "以上"]),
            ("/meetings/2/agenda_sheet", "/meetings/2/agenda_sheet.docx", ["2 諮問事項", "(2)\t諮問第463号", "P33～P43"]),
            (
                "/meetings/2/opinions/sheet", "/meetings/2/opinions/sheet.docx",
                ["意見・回答の一覧", "番号\t意見\t回答", "3\t情報セキュリティアドバイザー"]
            ),
            (
                "/meetings/2/opinions/sheet?source=adviser", "/meetings/2/opinions/sheet.docx?source=adviser",
                ["情報セキュリティアドバイザー意見一覧"]
            ),
        ] {
            #expect(try staff.get(page).links.contains(file), "\(page)")
            let words = try WordText.paragraphs(of: staff.get(file).body).joined(separator: "\n")
            for part in expected { #expect(words.contains(part), "\(part): \(words)") }
            #expect(!words.contains("{{"))
        }
        let names = try ["", "?source=adviser"].map {
            try staff.get("/meetings/2/opinions/sheet.docx\($0)")["Content-Disposition"]
        }
        #expect(names[0] != names[1])
    }

    @Test(
        "the page of each kind lists the names that its template may have, in ASCII, with Japanese words beside them",
        arguments: DocumentKind.allCases)
    func help(kind: DocumentKind) throws {
        let page = try TestSite().signIn(as: .secretariat).get("/document_templates/\(kind.rawValue)")
        #expect(page.heading == "\(kind.label)の様式")
        for field in Self.all(kind.document.fields) {
            #expect(field.name.allSatisfy { $0.isASCII && !$0.isUppercase })
            #expect(field.label.contains { !$0.isASCII } && page.text.contains(field.label), "\(field.name)")
            #expect(page.text.contains("\(field.name)}}"), "\(field.name)")
        }
    }

    private static func all(_ fields: WordFields) -> [WordFields.Field] {
        fields.fields.flatMap { field -> [WordFields.Field] in
            if case .list(let inner) = field.kind { [field] + all(inner) } else { [field] }
        }
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
