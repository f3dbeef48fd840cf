import Documents
import Glibc
import ShingiDomain
import ShingiServices
import TestSupport
import Testing

@testable import ShingiWeb

@Suite("The packet of a meeting as one PDF", .enabled(if: PDFReading.isPossible))
struct PacketTests {
    private static let page = "/meetings/2/packet"
    private static let file = "/meetings/2/packet.pdf"

    /// Asks for it as somebody would, and waits until it is there.
    private func packet(_ browser: Browser) throws -> (page: WebPage, pdf: PDFReading) {
        var page = try browser.get(Self.page)
        if page.actions.contains(Self.page) {
            #expect(try browser.submit(Self.page).status == 303)
            page = try browser.get(Self.page)
        }
        // Ends by itself: each program that works on it has its time.
        while page["Refresh"] != nil {
            usleep(50_000)
            page = try browser.get(Self.page)
        }
        let answer = try browser.get(Self.file)
        guard answer.status == 200 else { throw TestSite.Unexpected(page) }
        return (page, try PDFReading(answer.body))
    }

    private func add(_ name: String, _ bytes: [UInt8], to id: Int, _ browser: Browser) throws {
        _ = try browser.get("/cases/\(id)")
        let sent = try browser.upload(
            "/cases/\(id)/materials", ["delivery": "addition"], files: [("files", name, "", bytes)])
        guard sent.status == 303 else { throw TestSite.Unexpected(sent) }
    }

    private func pdf(pages: Int) throws -> [UInt8] {
        let text = (1...pages).map { "<p>別紙の\($0)枚目 𠮷田・山﨑</p>" }.joined()
        let style = #"p { break-after: page; font-family: "BIZ UDPGothic" } p:last-child { break-after: auto }"#
        return try PDFPrinter(DocumentTools()).print(Array(text.utf8), title: "別紙", styles: [Array(style.utf8)])
    }

    @Test("the contents name for every item the pages that its papers are on")
    func contents() throws {
        let site = try TestSite(tools: DocumentTools())
        let staff = try site.signIn(as: .secretariat)
        try add("概要図.pdf", try pdf(pages: 9), to: 10, staff)
        try add("画面.gif", Self.pixel, to: 11, staff)
        try add("説明.txt", Array("説明の本文".utf8), to: 11, staff)
        let (page, pdf) = try packet(staff)
        let texts = try pdf.texts()
        #expect(try pdf.info("Pages") == "\(texts.count)")
        let front = try #require(texts.firstIndex { $0.hasSuffix("P1") })
        // Every page bears its number, and the pages before the first item none.
        for (index, text) in texts.enumerated() where index >= front {
            #expect(text.hasSuffix("P\(index - front + 1)"), "\(index)")
        }
        let actor = try site.actor(.secretariat)
        let agenda = try site.store.read { services in
            try services.packets.plan(MeetingID(rawValue: 2), for: actor).lines
        }
        var next = 1
        let contents = texts[1..<front].joined()
        for line in agenda {
            let title = line.item.title.filter { !$0.isWhitespace }
            let name = AgendaNumbering.name(of: line.item)
            let range = try #require(Self.range(behind: name, in: contents), "\(name): \(contents)")
            #expect(range.first == next, "\(title)")
            next = range.last + 1
            #expect(texts[front + range.first - 1].hasPrefix(name), "\(title)")
            let inside = texts[(front + range.first - 1)...(front + range.last - 1)].joined()
            #expect(inside.contains(title), "\(title)")
            #expect(page.text.filter { !$0.isWhitespace }.contains("\(title)\(range)"), "\(title)")
            for number in 1...9 where line.item.caseID == CaseID(rawValue: 10) {
                #expect(inside.contains("別紙の\(number)枚目𠮷田・山﨑"))
            }
        }
        #expect(next - 1 == texts.count - front)
        #expect(try pdf.bookmarks().contains { $0.hasPrefix("諮問事項(1) 諮問第462号") })
        #expect(try pdf.info("Tagged") == "yes")
        #expect(try !pdf.text().split(separator: "\n").contains { "。、」".contains($0.drop { $0 == " " }.first ?? " ") })
    }

    @Test("it is made once, for everybody who sees the same, until something in it changes")
    func cache() throws {
        let site = try TestSite(tools: DocumentTools())
        let staff = try site.signIn(as: .secretariat)
        let member = try site.signIn(as: .member)
        _ = try packet(staff)
        #expect(try member.get(Self.file).status == 200)
        try add("追加.pdf", try pdf(pages: 2), to: 10, staff)
        #expect(try staff.get(Self.file).status == 303)
        let (_, changed) = try packet(staff)
        let marked = try changed.texts().filter { $0.contains("別紙の") }
        #expect(marked.count == 2 && marked.allSatisfy { $0.contains("追加") })
    }

    @Test("a member's packet is of what was given out, and a department gets none")
    func audience() throws {
        let site = try TestSite(tools: DocumentTools())
        let staff = try site.signIn(as: .secretariat)
        let actor = try site.actor(.secretariat)
        try site.store.write { services in
            _ = try services.agendas.addItem(
                NewAgendaItem(kind: .other, title: "まだ出していない議題", pageCount: 1), to: MeetingID(rawValue: 2), by: actor)
        }
        #expect(try packet(staff).pdf.text().contains("まだ出していない議題"))
        let member = try site.signIn(as: .member)
        #expect(try member.get(Self.file).status == 303)
        #expect(try !packet(member).pdf.text().contains("まだ出していない議題"))
        #expect(try site.signIn(as: .department).get(Self.page).status == 404)
        #expect(try site.signIn(as: .department).get(Self.file).status == 404)
    }

    @Test("what cannot be bound has a slip in its place that says where it is")
    func slips() throws {
        let site = try TestSite(tools: DocumentTools())
        let staff = try site.signIn(as: .secretariat)
        try add("壊れた図.pdf", Array("%PDF-1.7 途中で切れた".utf8), to: 10, staff)
        let (_, pdf) = try packet(staff)
        let slip = try #require(try pdf.texts().first { $0.contains("パスワードが要るか壊れているPDF") })
        #expect(slip.contains("壊れた図.pdf") && slip.contains("諮問第463号のページの「資料」から開いてください。"))
    }

    @Test("where papers have numbers each page bears its paper's number, and the contents list them")
    func byNumber() throws {
        let site = try TestSite(tools: DocumentTools())
        let staff = try site.signIn(as: .secretariat)
        let administrator = try site.actor(.administrator)
        try site.store.write { services in
            var council = try services.councils.current(for: administrator)
            council.settings.materialNumbers.numbering = .eachMeeting
            try services.councils.update(
                council, version: services.councils.version(for: administrator), by: administrator)
        }
        try add("概要図.pdf", try pdf(pages: 3), to: 10, staff)
        let texts = try packet(staff).pdf.texts()
        #expect(texts.contains { $0.contains("総括表") && $0.contains("諮問第463号") && $0.contains("資料31/") })
        let paper = texts.filter { $0.contains("別紙の") }
        #expect(paper.count == 3)
        for (index, text) in paper.enumerated() { #expect(text.hasSuffix("資料3-1\(index + 1)/3"), "\(text)") }
        #expect(texts[1].contains("概要図資料3-1"), "\(texts[1])")
    }

    /// 諮問事項(1)…P22～P32 → 22...32; the cells of a row stand between each other as they lie on the page.
    private static func range(behind name: String, in contents: String) -> PageRange? {
        guard let place = contents.firstRange(of: name) else { return nil }
        let rest = contents[place.upperBound...]
        for index in rest.indices where rest[index] == "P" && rest[rest.index(after: index)].isNumber {
            return PageRange(text: String(rest[index...].prefix { $0 == "P" || $0 == "～" || $0.isNumber }))
        }
        return nil
    }

    /// A GIF of one pixel.
    private static let pixel: [UInt8] =
        Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0]
        + [2, 2, 0x44, 1, 0, 0x3b]
}
