import HTTP
import ShingiDomain
import Testing

@testable import ShingiServices
@testable import ShingiWeb

@Suite struct MaterialPageTests {
    private static let pdf = Array("%PDF-1.7\n".utf8) + (0..<3_000).map { UInt8($0 % 251) }

    @Test("a paper is sent, listed and given back whole, in parts and not again when it is known")
    func roundTrip() throws {
        let site = try TestSite()
        let id = try site.submittedCase()
        let browser = try site.signIn(as: .secretariat)
        _ = try browser.get("/cases/\(id)")
        let sent = try browser.upload(
            "/cases/\(id)/materials", ["title": "委託の仕様"],
            files: [("files", "仕様書 (案).pdf", "text/html", Self.pdf)])
        #expect(sent.status == 303)
        let page = try browser.get("/cases/\(id)")
        #expect(page.text.contains("委託の仕様") && page.text.contains("仕様書 (案).pdf(PDF、3 KB)"))
        let path = try #require(page.papers.first)
        let whole = try browser.get(path)
        #expect(whole.status == 200 && whole.body == Self.pdf)
        #expect(whole["Content-Type"] == "application/pdf" && whole["X-Content-Type-Options"] == "nosniff")
        let name = "%E4%BB%95%E6%A7%98%E6%9B%B8%20%28%E6%A1%88%29.pdf"
        #expect(
            whole["Content-Disposition"] == "inline; filename=\"_______.pdf\"; filename*=UTF-8''\(name)")
        let part = try browser.request("GET", path, headers: [("Range", "bytes=9-11")])
        #expect(part.status == 206 && part.body == [0, 1, 2])
        #expect(part["Content-Range"] == "bytes 9-11/\(Self.pdf.count)")
        #expect(try browser.request("GET", path, headers: [("Range", "bytes=99999-")]).status == 416)
        let known = try browser.request("GET", path, headers: [("If-None-Match", whole["ETag"] ?? "")])
        #expect(known.status == 304 && known.body.isEmpty)
        let removal = try browser.post("\(path)/removal")
        #expect(removal.status == 303)
        #expect(try browser.get("/cases/\(id)").text.contains("取り除き済み"))
        #expect(try site.signIn(as: .department).get(path).status == 404)
    }

    @Test("a file of another kind is refused with a sentence on the page, and text is never shown as a page")
    func refused() throws {
        let site = try TestSite()
        let id = try site.submittedCase()
        let browser = try site.signIn(as: .secretariat)
        _ = try browser.get("/cases/\(id)")
        let program = try browser.upload(
            "/cases/\(id)/materials", ["title": "名前"],
            files: [("files", "a.pdf", "application/pdf", [0x4D, 0x5A, 0, 1])])
        #expect(program.status == 422 && program.field("title") == "名前")
        #expect(program.text.contains("「a.pdf」は受け付けられない種類のファイルです。"))
        let none = try browser.upload("/cases/\(id)/materials", files: [])
        #expect(none.status == 422 && none.text.contains("資料のファイルを選んでください。"))
        _ = try browser.get("/cases/\(id)")
        _ = try browser.upload(
            "/cases/\(id)/materials",
            files: [("files", "メモ.html", "text/html", Array("覚え <script>".utf8)), ("files", "b.pdf", "", Self.pdf)])
        let page = try browser.get("/cases/\(id)")
        let paths = page.papers
        #expect(paths.count == 2)
        let text = try browser.get(paths[0])
        #expect(text["Content-Type"] == "text/plain; charset=utf-8")
        #expect(text["Content-Disposition"]?.hasPrefix("attachment") == true)
        #expect(text["Content-Security-Policy"]?.hasPrefix("sandbox") == true)
    }

    @Test("files come in whatever order the form sends its fields, its token last")
    func tokenLast() throws {
        let site = try TestSite()
        let id = try site.submittedCase()
        let browser = try site.signIn(as: .secretariat)
        let page = try browser.get("/cases/\(id)")
        let keys = ["_csrf", "_form"].map { ($0, page.field($0) ?? "") }
        let large = Self.pdf + [UInt8](repeating: 7, count: 600_000)
        let answer = try browser.multipart("/cases/\(id)/materials", files: [("files", "a.pdf", large)], then: keys)
        #expect(answer.status == 303)
        let path = try #require(try browser.get("/cases/\(id)").papers.first)
        #expect(try browser.get(path).body == large)
        let range = try browser.request("GET", path, headers: [("Range", "bytes=262000-262300")])
        #expect(range.body == Array(large[262_000...262_300]))
        let last = try browser.request("GET", path, headers: [("Range", "bytes=-5")])
        #expect(last.status == 206 && last.body == Array(large.suffix(5)))
        let changed = try browser.request(
            "GET", path, headers: [("Range", "bytes=0-1"), ("If-Range", "\"other\"")])
        #expect(changed.status == 200 && changed.body.count == large.count)
        let head = try browser.request("HEAD", path)
        #expect(head.status == 200 && head["Content-Length"] == "\(large.count)" && head.body.isEmpty)
    }

    @Test("without the token, or with a form that breaks off, nothing of a file stays")
    func nothingLeft() throws {
        let site = try TestSite()
        let before = try site.settledContents()
        let id = try site.submittedCase()
        let browser = try site.signIn(as: .secretariat)
        let page = try browser.get("/cases/\(id)")
        let large = Self.pdf + [UInt8](repeating: 7, count: 600_000)
        let files = [("files", "a.pdf", large)]
        #expect(try browser.multipart("/cases/\(id)/materials", files: files, then: []).status == 403)
        let keys = ["_csrf", "_form"].map { ($0, page.field($0) ?? "") }
        let cut = try browser.multipart("/cases/\(id)/materials", files: files, then: keys, end: "")
        #expect(cut.status == 400)
        #expect(try site.settledContents() == before)
    }

    @Test("a file sent twice by one page is one paper")
    func twice() throws {
        let site = try TestSite()
        let before = try site.settledContents()
        let id = try site.submittedCase()
        let browser = try site.signIn(as: .secretariat)
        let page = try browser.get("/cases/\(id)")
        let keys = ["_csrf", "_form"].map { ($0, page.field($0) ?? "") }
        for _ in 0..<2 {
            let files = [("files", "a.pdf", Self.pdf)]
            #expect(try browser.multipart("/cases/\(id)/materials", files: files, then: keys).status == 303)
        }
        #expect(try browser.get("/cases/\(id)").papers.count == 1)
        #expect(try site.settledContents() == before + 1)
    }

    @Test("a script that sends the form is told where to go, or why not, and the notice waits for the page")
    func byScript() throws {
        let site = try TestSite()
        let id = try site.submittedCase()
        let browser = try site.signIn(as: .secretariat)
        let page = try browser.get("/cases/\(id)")
        let keys = ["_csrf", "_form"].map { ($0, page.field($0) ?? "") }
        let accept = [("Accept", "application/x-www-form-urlencoded")]
        let path = "/cases/\(id)/materials"
        let refused = try browser.multipart(
            path, files: [("files", "a.pdf", [0x4D, 0x5A, 0])], then: keys, headers: accept)
        #expect(refused.status == 422)
        let sentences = try FormValues(urlEncoded: refused.body)
        #expect(sentences["error"]?.contains("「a.pdf」は受け付けられない種類") == true)
        let done = try browser.multipart(path, files: [("files", "a.pdf", Self.pdf)], then: keys, headers: accept)
        #expect(done.status == 200)
        #expect(try FormValues(urlEncoded: done.body)["location"] == "/cases/\(id)#materials")
        #expect(try browser.get("/cases/\(id)").text.contains("資料を1件加えました。"))
    }
}

extension WebPage {
    /// The addresses of the papers that a case's page lists.
    var papers: [String] {
        links.filter { $0.hasPrefix("/materials/") && $0.hasSuffix("/page") }.map { String($0.dropLast("/page".count)) }
    }
}

extension Browser {
    /// Sends files first and fields behind them, which a browser never does but a form may.
    func multipart(
        _ path: String, files: [(name: String, fileName: String, bytes: [UInt8])], then fields: [(String, String)],
        end: String = "--x--\r\n", headers: [(String, String)] = []
    ) throws -> WebPage {
        var body: [UInt8] = []
        for file in files {
            let disposition = "form-data; name=\"\(file.name)\"; filename=\"\(file.fileName)\""
            body += Array("--x\r\nContent-Disposition: \(disposition)\r\n\r\n".utf8) + file.bytes + Array("\r\n".utf8)
        }
        for (name, value) in fields {
            body += Array("--x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array(end.utf8)
        return try request(
            "POST", path, headers: [("Content-Type", "multipart/form-data; boundary=x")] + headers, body: body)
    }
}

extension TestSite {
    /// How many contents there are when everything thrown away is gone.
    func settledContents() throws -> Int {
        for _ in 0..<20 { try store.write { _ in } }
        return try store.read { try $0.connection.first("SELECT count(*) FROM contents") { try $0.integer(0) } ?? 0 }
    }
}
