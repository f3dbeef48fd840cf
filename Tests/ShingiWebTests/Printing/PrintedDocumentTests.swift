import Documents
import ShingiDomain
import TestSupport
import Testing

@testable import ShingiWeb

@Suite("Documents as PDF")
struct PrintedDocumentTests {
    /// Of the demo: a case, a meeting and a reply.
    private static let documents = [
        "/cases/10/sheets.pdf", "/cases/10/consultation.pdf", "/meetings/2/agenda_sheet.pdf",
        "/meetings/2/opinions/sheet.pdf", "/replies/2/reply.pdf",
    ]

    @Test("without the programs a PDF leads to the page that says what to install, and all else works")
    func withoutTools() throws {
        let site = try TestSite()
        let staff = try site.signIn(as: .secretariat)
        for document in Self.documents {
            let answer = try staff.get(document)
            #expect(answer.status == 303 && answer["Location"] == "/document_tools", "\(document)")
        }
        let page = try staff.get("/document_tools")
        for package in ["chromium-headless-shell", "qpdf", "fonts-morisawa-bizud-gothic", "libreoffice-writer-nogui"] {
            #expect(page.text.contains(package))
        }
        #expect(page.text.contains("PDFのほかは、すべてこれまでどおり使えます"))
        #expect(try staff.get("/cases/10/sheets").status == 200)
        #expect(try staff.get("/replies/2/reply.docx").status == 200)
        let packet = try staff.get("/meetings/2/packet")
        #expect(packet.text.contains("PDFを綴じるためのプログラムが入っていません") && packet.actions.allSatisfy { !$0.contains("packet") })
    }

    @Test("who may not see a page does not get it as PDF either")
    func rights() throws {
        let site = try TestSite()
        let stranger = site.browser()
        let department = try site.signIn(as: .department)
        for document in Self.documents {
            #expect(try stranger.get(document)["Location"]?.hasPrefix("/sign-in") == true, "\(document)")
        }
        #expect(try department.get("/meetings/2/agenda_sheet.pdf").status == 404)
        #expect(try site.signIn(as: .member).get("/cases/99999/sheets.pdf").status == 404)
    }

    @Test(
        "each document is a tagged A4 file with a Japanese name, embedded fonts and what its page says",
        .enabled(if: PDFReading.isPossible))
    func files() throws {
        let site = try TestSite(tools: DocumentTools())
        let member = try site.signIn(as: .member)
        let words = ["総括表", "(諮問)", "次第", "意見", "答申"]
        for (document, word) in zip(Self.documents, words) {
            let answer = try member.get(document)
            #expect(answer.status == 200 && answer["Content-Type"] == "application/pdf", "\(document)")
            #expect(answer["Content-Disposition"]?.contains("filename*=UTF-8''%") == true, "\(document)")
            #expect(answer["Cache-Control"]?.contains("no-store") == true, "\(document)")
            let pdf = try PDFReading(answer.body)
            #expect(try pdf.info("Page size")?.hasSuffix("(A4)") == true, "\(document)")
            #expect(try pdf.info("Tagged") == "yes", "\(document)")
            let text = try pdf.text()
            #expect(text.contains(word) && !text.contains("メニュー") && !text.contains("サインアウト"), "\(document)")
            let fonts = try pdf.fonts()
            #expect(fonts.contains { $0.name.contains("BIZUD") } && fonts.allSatisfy { $0.isEmbedded }, "\(document)")
        }
        let sheets = try PDFReading(try member.get("/cases/10/sheets.pdf").body)
        #expect(try sheets.bookmarks().first == "総括表 1")
        #expect(try sheets.texts().last?.contains("\(sheets.texts().count)/\(sheets.texts().count)") == true)
    }
}
