import Documents
import Glibc
import ShingiDomain
import TestSupport
import Testing

@testable import ShingiServices
@testable import ShingiWeb

extension PacketSuite {
    @Suite("The packet of a meeting as one PDF")
    struct PacketTests {
        @Test("papers of every kind stand behind the sheets of their case, within the pages that the contents name")
        func contents() throws {
            let site = try PacketSite()
            try site.add("追加の図.pdf", try PacketSite.pdf(pages: 9), to: 10)
            try site.add("画面.gif", PacketSite.pixel, to: 11)
            try site.add("説明.txt", Array("説明の本文".utf8), to: 11)
            let (page, pdf) = try site.packet()
            let pages = try PacketPages(pdf)
            for (index, text) in pages.texts.enumerated() where index >= pages.front {
                #expect(text.hasSuffix("P\(index - pages.front + 1)"), "\(index)")
            }
            var next = 1
            for line in try site.agenda() {
                let title = line.item.title.filter { !$0.isWhitespace }
                let range = try #require(pages.range(of: AgendaNumbering.name(of: line.item)), "\(pages.contents)")
                #expect(range.first == next, "\(title)")
                next = range.last + 1
                #expect(page.text.filter { !$0.isWhitespace }.contains("\(title)\(range)"), "\(title)")
                let inside = pages.text(of: range)
                for number in 1...9 where line.item.caseID == CaseID(rawValue: 10) {
                    #expect(inside.contains("別紙の\(number)枚目𠮷田・山﨑"))
                }
                if line.item.caseID == CaseID(rawValue: 11) { #expect(inside.contains("説明の本文")) }
            }
            #expect(next - 1 == pages.texts.count - pages.front)
            #expect(try pdf.info("Tagged") == "yes")
            #expect(
                try !pdf.text().split(separator: "\n").contains { "。、」".contains($0.drop { $0 == " " }.first ?? " ") })
        }

        @Test(
            "it is made once, for everybody who sees the same, and says that it is old when something in it has changed"
        )
        func cache() throws {
            let site = try PacketSite()
            let member = try site.site.signIn(as: .member)
            _ = try site.packet()
            #expect(try member.get(PacketSite.page).actions.contains(PacketSite.page) == false)
            #expect(try member.get(PacketSite.file).status == 200)
            try site.add("追加.pdf", try PacketSite.pdf(pages: 2), to: 10)
            #expect(try site.staff.get(PacketSite.file).status == 303)
            for browser in [site.staff, member] {
                let old = try browser.get(PacketSite.page)
                #expect(old.text.contains("作った資料一式は、古くなりました。") && old.text.contains("資料一式のPDFを作り直す"))
            }
            let (page, changed) = try site.packet()
            #expect(!page.text.contains("古くなりました"))
            let marked = try changed.texts().filter { $0.contains("別紙の") }
            #expect(marked.count == 2 && marked.allSatisfy { $0.contains("追加") })
        }

        @Test("a member's packet is of what was given out, and a department gets none")
        func audience() throws {
            let site = try PacketSite()
            let actor = try site.site.actor(.secretariat)
            try site.site.store.write { services in
                _ = try services.agendas.addItem(
                    NewAgendaItem(kind: .other, title: "まだ出していない議題", pageCount: 1), to: PacketSite.meeting, by: actor)
            }
            #expect(try site.packet().pdf.text().contains("まだ出していない議題"))
            let member = try site.site.signIn(as: .member)
            let page = try member.get(PacketSite.page)
            #expect(page.actions.contains(PacketSite.page) && !page.text.contains("古くなりました"))
            #expect(try member.get(PacketSite.file).status == 303)
            #expect(try !site.packet(member).pdf.text().contains("まだ出していない議題"))
            #expect(try site.site.signIn(as: .department).get(PacketSite.page).status == 404)
            #expect(try site.site.signIn(as: .department).get(PacketSite.file).status == 404)
        }

        @Test(
            "a paper that was replaced, and the sheets of a case that were changed, are marked 差替 on each of their pages"
        )
        func replaced() throws {
            let site = try PacketSite()
            let detail = try site.staff.get("/cases/10")
            let paper = try #require(detail.links.first { $0.hasPrefix("/materials/") }).split(separator: "/")[1]
            _ = try site.staff.get("/materials/\(paper)/replacement")
            let sent = try site.staff.upload(
                "/materials/\(paper)/replacement", [:], files: [("files", "新.pdf", "", try PacketSite.pdf(pages: 3))])
            #expect(sent.status == 303)
            // As a correction at the table writes a sheet anew.
            try site.site.store.write { services in
                let matter = try #require(try services.connection.matters(of: CaseID(rawValue: 11)).first)
                try services.connection.execute(
                    "UPDATE case_sheets SET version = version + 1 WHERE matter_id = ?", [.integer(matter.id.rawValue)])
            }
            let pages = try PacketPages(try site.packet().pdf)
            let agenda = try site.agenda()
            func text(of id: Int64) throws -> [String] {
                let line = try #require(agenda.first { $0.item.caseID == CaseID(rawValue: id) })
                let range = try #require(pages.range(of: AgendaNumbering.name(of: line.item)))
                return (range.first...range.last).map { pages[$0] }
            }
            let replaced = try text(of: 10)
            #expect(replaced.filter { $0.contains("別紙の") && $0.contains("差替") }.count == 3)
            #expect(replaced.filter { $0.contains("差替") }.count == 3)
            let changed = try text(of: 11)
            let sheets = changed.filter { $0.contains("諮問事項(3)") || $0.contains("個票1") }
            #expect(!sheets.isEmpty && sheets.allSatisfy { $0.contains("差替") })
            #expect(changed.filter { $0.contains("差替") }.count == sheets.count)
        }

        @Test(
            "papers that cannot be read have slips in their places that say why and where they are, and take nothing with them"
        )
        func slips() throws {
            let site = try PacketSite()
            try site.add("壊れた図.pdf", Array("%PDF-1.7 途中で切れた".utf8), to: 10)
            try site.add("鍵付き.pdf", try Self.locked(), to: 10)
            try site.add("壊れた絵.gif", Array(PacketSite.pixel.prefix(14)), to: 10)
            try site.add("画面.gif", PacketSite.pixel, to: 10)
            try site.add("最後.pdf", try PacketSite.pdf(pages: 2), to: 10)
            let texts = try site.packet().pdf.texts()
            for (reason, name) in [
                ("パスワードが要るか壊れているPDF", "壊れた図.pdf"), ("パスワードが要るか壊れているPDF", "鍵付き.pdf"),
                ("のファイルをページにできなかったため綴じていません", "壊れた絵.gif"),
            ] {
                let slip = try #require(texts.first { $0.contains(name) }, "\(name)")
                #expect(slip.contains(reason) && slip.contains("諮問第463号のページの「資料」から開いてください。"), "\(name)")
            }
            #expect(!texts.contains { $0.contains("画面.gif") })
            #expect(texts.contains { $0.contains("別紙の2枚目") })
        }

        @Test(
            "of several Office files in one packet the broken one has a slip, the others become pages",
            .enabled(if: DocumentTools().has(.office)))
        func office() throws {
            let site = try PacketSite()
            let word = try StandardDocuments.load(resources: Installed.resources)[.reply]
            try site.add("様式.docx", word, to: 10)
            try site.add("壊れた様式.docx", Self.emptied(word), to: 10)
            try site.add("もう一つ.docx", word, to: 11)
            let texts = try site.packet().pdf.texts()
            let slip = try #require(texts.first { $0.contains("壊れた様式.docx") })
            #expect(slip.contains("のファイルをページにできなかったため綴じていません"))
            #expect(!texts.contains { $0.contains("もう一つ.docx") })
            #expect(texts.filter { $0.contains("{{") && $0.contains("}}") }.count >= 2)
        }

        @Test("without the program for Office files their papers have slips that say so, and the rest is bound")
        func withoutOffice() throws {
            let directory = try TemporaryDirectory()
            for program in ["chromium", "qpdf"] {
                #expect(symlink("/usr/bin/\(program)", directory.file(program)) == 0)
            }
            let site = try PacketSite(tools: DocumentTools(searchPath: directory.path))
            let word = try StandardDocuments.load(resources: Installed.resources)[.reply]
            try site.add("様式.docx", word, to: 10)
            let slip = try #require(try site.packet().pdf.texts().first { $0.contains("様式.docx") })
            #expect(slip.contains("ページにするプログラムがサーバーにないため綴じていません"))
        }

        @Test("without the programs for PDF the page says what is missing, and offers nothing that cannot be done")
        func withoutTools() throws {
            let site = try PacketSite(tools: DocumentTools(searchPath: ""))
            let page = try site.staff.get(PacketSite.page)
            #expect(page.status == 200 && page.text.contains("PDFを綴じるためのプログラムが入っていません"))
            #expect(page.actions.allSatisfy { !$0.contains("packet") } && page.links.contains("/document_tools"))
            #expect(try site.staff.get("/document_tools").text.contains("apt-get install"))
            #expect(try site.staff.get(PacketSite.file)["Location"] == PacketSite.page)
            // What needs no PDF goes on.
            #expect(try site.staff.get("/meetings/2/agenda_sheet").status == 200)
            let paper = try #require(try site.staff.get("/meetings/2").links.first { $0.hasPrefix("/item_papers/") })
            #expect(try site.staff.get(paper).status == 200)
        }

        @Test("where papers have numbers each page bears its paper's number, and the contents list them")
        func byNumber() throws {
            let site = try PacketSite()
            let administrator = try site.site.actor(.administrator)
            try site.site.store.write { services in
                var council = try services.councils.current(for: administrator)
                council.settings.materialNumbers.numbering = .eachMeeting
                try services.councils.update(
                    council, version: services.councils.version(for: administrator), by: administrator)
            }
            try site.add("資料.pdf", try PacketSite.pdf(pages: 3), to: 10)
            let (page, pdf) = try site.packet()
            let texts = try pdf.texts()
            #expect(texts.contains { $0.contains("総括表") && $0.contains("諮問第463号") && $0.contains("資料31/") })
            let paper = texts.filter { $0.contains("別紙の") }
            #expect(paper.count == 3)
            for (index, text) in paper.enumerated() { #expect(text.hasSuffix("資料3-1\(index + 1)/3"), "\(text)") }
            #expect(texts[1...3].joined().contains("資料資料3-1"), "\(texts[1])")
            // The agenda names numbers there, not pages.
            #expect(!page.actions.contains("\(PacketSite.page)/page_counts"))
        }

        private static func locked() throws -> [UInt8] {
            let place = try WorkingPlace()
            try place.write(PacketSite.pdf(pages: 1), to: "open.pdf")
            try ToolRun(
                tool: .binder, program: "/usr/bin/qpdf",
                arguments: ["--encrypt", "user", "owner", "256", "--", "open.pdf", "closed.pdf"], place: place,
                limits: .binder
            ).run()
            return try place.read("closed.pdf")
        }

        /// A Word file by its directory, with nothing that can be unpacked in it.
        private static func emptied(_ word: [UInt8]) -> [UInt8] {
            var broken = word
            for index in 60..<broken.count / 2 { broken[index] = 0 }
            return broken
        }
    }
}
