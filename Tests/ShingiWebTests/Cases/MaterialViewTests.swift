import ShingiDomain
import Testing

@testable import ShingiServices
@testable import ShingiWeb

@Suite("Papers read, replaced and put in order on the page")
struct MaterialViewTests {
    private static let pdf = Array("%PDF-1.7\n".utf8)
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]

    @Test("a PDF is framed by its own page alone, a picture stands on it, and everything can be saved under its name")
    func shown() throws {
        let (_, browser, id) = try Self.stage()
        try Self.send([("図面.pdf", Self.pdf), ("写真.png", Self.png), ("メモ.txt", Array("覚え".utf8))], to: id, browser)
        let papers = try browser.get("/cases/\(id)").papers
        try #require(papers.count == 3)
        let page = try browser.get("\(papers[0])/page")
        #expect(
            page.status == 200 && page.heading == "図面"
                && page.html.contains("<iframe class=\"paper\" src=\"\(papers[0])#"))
        #expect(page["Content-Security-Policy"]?.hasSuffix("frame-ancestors 'none'; frame-src 'self'") == true)
        let file = try browser.get(papers[0])
        #expect(file["X-Frame-Options"] == "SAMEORIGIN")
        #expect(file["Content-Security-Policy"]?.contains("frame-ancestors 'self'") == true)
        #expect(try browser.get(papers[1])["Content-Security-Policy"] == "sandbox; default-src 'none'")
        #expect(try browser.get("\(papers[1])/page").html.contains("<img src=\"\(papers[1])\""))
        #expect(try browser.get(papers[1])["X-Frame-Options"] == "DENY")
        let text = try browser.get("\(papers[2])/page")
        #expect(text.text.contains("この種類のファイルは画面では開けません。") && !text.html.contains("<iframe"))
        let saved = try browser.get("\(papers[0])?save=1")
        #expect(
            saved["Content-Disposition"] == "attachment; filename=\"__.pdf\"; filename*=UTF-8''%E5%9B%B3%E9%9D%A2.pdf")
        #expect(page.links.contains("\(papers[1])/page") && page.links.contains("\(papers[0])?save=1"))
    }

    @Test("another version is sent from a page of its own; the old one stays reachable and says that it was replaced")
    func replaced() throws {
        let (_, browser, id) = try Self.stage()
        try Self.send([("図面.pdf", Self.pdf)], to: id, browser)
        let old = try #require(try browser.get("/cases/\(id)").papers.first)
        _ = try browser.get("\(old)/replacement")
        let none = try browser.upload("\(old)/replacement", ["note": "訂正"], files: [])
        #expect(none.status == 422 && none.field("note") == "訂正")
        let two = try browser.upload(
            "\(old)/replacement", files: [("files", "a.pdf", "", Self.pdf), ("files", "b.pdf", "", Self.pdf)])
        #expect(two.status == 422 && two.text.contains("差し替えるファイルは1つだけ選んでください。"))
        let done = try browser.upload(
            "\(old)/replacement", ["note": "3ページの訂正", "title": "図面(改)", "access": "open"],
            files: [("files", "図面2.pdf", "", Self.pdf + [1])])
        #expect(done.status == 303)
        let page = try browser.get("/cases/\(id)")
        #expect(page.papers.count == 2 && page.text.contains("図面(改)") && page.text.contains("差し替え前の版"))
        let former = try browser.get("\(old)/page")
        #expect(former.text.contains("差し替え前の版です") && former.text.contains("差し替えの理由:3ページの訂正"))
        #expect(try browser.get(old).body == Self.pdf)
        #expect(try browser.get("\(old)/replacement").status == 422)
    }

    @Test("papers go up and down by a press, and what is said of one is corrected with everything typed kept")
    func ordered() throws {
        let (site, browser, id) = try Self.stage()
        try Self.send([("一.pdf", Self.pdf), ("二.pdf", Self.pdf)], to: id, browser)
        let papers = try browser.get("/cases/\(id)").papers
        #expect(try browser.post("\(papers[1])/position", ["move": "up"]).status == 303)
        #expect(try browser.get("/cases/\(id)").papers == papers.reversed())
        let first = papers[0].dropFirst("/materials/".count)
        #expect(try browser.post("\(papers[1])/position", ["to": String(first)]).status == 303)
        #expect(try browser.get("/cases/\(id)").papers == papers)
        #expect(try browser.post("\(papers[1])/position", ["move": "sideways"]).status == 400)
        let form = try browser.get("\(papers[0])/facts")
        let refused = try browser.post(
            "\(papers[0])/facts",
            ["title": " ", "category": "reference", "access": "open", "version": form.field("version") ?? ""])
        #expect(refused.status == 422 && refused.text.contains("資料名を書いてください。"))
        #expect(try browser.post("\(papers[0])/facts", ["title": "図", "category": "x", "version": "1"]).status == 400)
        let saved = try browser.post(
            "\(papers[0])/facts", ["title": "図", "category": "reference", "access": "open", "version": "1"])
        #expect(saved.status == 303)
        let page = try browser.get("/cases/\(id)")
        #expect(page.text.contains("参考1") && page.text.contains("資料1"))
        let late = try browser.post("\(papers[0])/facts", ["title": "別", "version": "1"])
        #expect(late.status == 409 && late.text.contains("今の内容:図、参考、事前配付、公開"))
        let administrator = try site.signIn(as: .administrator)
        #expect(try administrator.get("/cases/\(id)").papers == [papers[0]])
        #expect(try administrator.get(papers[1]).status == 404)
        #expect(try administrator.get("\(papers[1])/page").status == 404)
    }

    private static func stage() throws -> (TestSite, Browser, CaseID) {
        let site = try TestSite()
        let id = try site.submittedCase()
        let browser = try site.signIn(as: .secretariat)
        _ = try browser.get("/cases/\(id)")
        return (site, browser, id)
    }

    private static func send(_ files: [(String, [UInt8])], to id: CaseID, _ browser: Browser) throws {
        let sent = try browser.upload("/cases/\(id)/materials", files: files.map { ("files", $0.0, "", $0.1) })
        #expect(sent.status == 303)
        _ = try browser.get("/cases/\(id)")
    }
}
