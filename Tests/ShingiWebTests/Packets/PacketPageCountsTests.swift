import Documents
import ShingiDomain
import ShingiServices
import TestSupport
import Testing

@testable import ShingiWeb

extension PacketSuite {
    @Suite("The pages of a packet, taken into the agenda")
    struct PacketPageCountsTests {
        private static let action = "\(PacketSite.page)/page_counts"

        @Test("the agenda names the pages as they were bound, from 1 on, also behind an item without any")
        func taking() throws {
            let site = try PacketSite()
            let secretariat = try site.site.actor(.secretariat)
            try site.site.store.write { services in
                _ = try services.agendas.addItem(
                    NewAgendaItem(kind: .other, title: "次回の日程"), to: PacketSite.meeting, by: secretariat)
                try services.agendas.prepare(PacketSite.meeting, by: secretariat)
            }
            let (page, pdf) = try site.packet()
            let pages = try PacketPages(pdf)
            #expect(page.text.contains("次第のページが、綴じたページと違います。"))
            let taken = try site.staff.submit(Self.action)
            #expect(taken.status == 303 && taken["Location"] == PacketSite.page)
            let after = try site.staff.get(PacketSite.page)
            #expect(after.text.contains("綴じたページを次第に取り込みました。"))
            // It is the same packet still, and nothing is left to take.
            #expect(!after.actions.contains(Self.action) && after.links.contains(PacketSite.file))
            let sheet = try site.staff.get("/meetings/2/agenda_sheet").text
            let agenda = try site.agenda()
            for line in agenda {
                let name = AgendaNumbering.name(of: line.item)
                #expect(line.pages == (line.item.kind == .other ? nil : pages.range(of: name)), "\(name)")
                if let range = line.pages { #expect(sheet.contains("\(range)"), "\(name)") }
            }
            #expect(agenda.first?.pages?.first == 1)
            #expect(agenda.first { $0.item.kind == .other }?.item.pageCount == 0)
            #expect(agenda.last?.item.kind == .information && agenda.last?.pages != nil)
            // The members hear of it with the next release, which keeps these pages.
            try site.site.store.write { try $0.agendas.release(PacketSite.meeting, by: secretariat) }
            #expect(try site.agenda(for: .member).map(\.pages) == agenda.map(\.pages))
        }

        @Test("an old page is refused, be the packet old or the agenda changed by somebody else, and nothing is taken")
        func oldPages() throws {
            let site = try PacketSite()
            try site.add("追加.pdf", try PacketSite.pdf(pages: 2), to: 10)
            _ = try site.packet()
            let before = try site.agenda().map(\.pages)
            let secretariat = try site.site.actor(.secretariat)
            let last = try #require(try site.agenda().last)
            // Another page count changes nothing in the packet, but the agenda.
            try site.site.store.write {
                try $0.agendas.setPageCounts([last.item.id: 9], of: PacketSite.meeting, by: secretariat)
            }
            let collided = try site.staff.submit(Self.action)
            #expect(collided.status == 409 && collided.text.contains("ほかの人が先に次第を変えました。"))
            try site.add("さらに.pdf", try PacketSite.pdf(pages: 1), to: 11)
            let old = try site.staff.post(Self.action, ["version": "1", "packet": "別の資料一式"])
            #expect(old.status == 409 && old.text.contains("資料一式を作ったあとに、次第か資料が変わりました。"))
            #expect(try site.agenda().map(\.pages).dropLast() == before.dropLast())
            #expect(try site.staff.post(Self.action, ["version": "1"]).status == 400)
        }
    }
}
