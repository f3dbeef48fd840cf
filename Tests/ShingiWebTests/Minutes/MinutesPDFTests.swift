import Documents
import ShingiDomain
import TestSupport
import Testing

@testable import ShingiServices
@testable import ShingiWeb

@Suite("Minutes as PDF")
struct MinutesPDFTests {
    private static let own = "/meetings/1/minutes/record.pdf"
    private static let open = "/public/minutes/1/record.pdf"

    @Test("who may not read the minutes gets no PDF of them, and nobody one of what is not published")
    func rights() throws {
        let site = try TestSite()
        #expect(try site.browser().get(Self.open).status == 404)
        try MinutesStage.publish(on: site)
        #expect(try site.browser().get(Self.own)["Location"]?.hasPrefix("/sign-in") == true)
        #expect(try site.signIn(as: .department).get(Self.own).status == 404)
        let staff = try site.signIn(as: .secretariat)
        #expect(try staff.get(Self.own)["Location"] == "/document_tools")
        #expect(try staff.get("/meetings/1/minutes").links.contains(Self.own))
        #expect(try site.browser().get("/public/minutes/1").links.allSatisfy { !$0.hasSuffix(".pdf") })
        #expect(try site.browser().get(Self.open).status == 404)
    }

    @Test(
        "the public PDF has nothing of what is withheld: text, bookmarks, properties and all it is made of",
        .enabled(if: PDFReading.isPossible))
    func withheld() throws {
        let site = try TestSite(tools: DocumentTools())
        try MinutesStage.publish(on: site)
        let whole = try PDFReading(try site.signIn(as: .secretariat).get(Self.own).body)
        #expect(try whole.text().contains("青葉空"))
        let reader = site.browser()
        #expect(try reader.get("/public/minutes/1").links.contains(Self.open))
        let answer = try reader.get(Self.open)
        #expect(answer.status == 200 && answer["Content-Type"] == "application/pdf")
        #expect(answer["Cache-Control"] == "public, max-age=60" && answer["Set-Cookie"] == nil)
        let pdf = try PDFReading(answer.body)
        let text = try pdf.texts().joined()
        #expect(text.contains("●●●さんには●●●伝えました。") && text.contains("条例第7条第6号"))
        let all = try text + pdf.everything() + pdf.bookmarks().joined() + (pdf.info("Title") ?? "")
        for words in ["青葉", "若草", "電話で"] {
            #expect(!all.contains(words))
            // As PDF writes names and titles: UTF-16 in hexadecimal digits.
            let digits = words.utf16.map { String($0, radix: 16) }.joined()
            #expect(!all.lowercased().contains(digits))
        }
        #expect(try reader.request("GET", Self.open, headers: [("If-None-Match", answer["ETag"] ?? "")]).status == 304)
    }
}
