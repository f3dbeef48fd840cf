import Documents
import ShingiDomain
import ShingiServices
import TestSupport
import Testing

@testable import ShingiWeb

extension PacketSuite {
    @Suite("What is bound for items without a case")
    struct PacketDocumentsTests {
        @Test("the replies to the former meeting are bound at their place, with their pages in the contents")
        func replies() throws {
            let site = try PacketSite()
            let secretariat = try site.site.actor(.secretariat)
            // What the secretariat's button does: the replies issued since the last meeting are handed out at the next.
            try site.site.store.write { try $0.agendas.prepare(PacketSite.meeting, by: secretariat) }
            let (_, pdf) = try site.packet()
            let pages = try PacketPages(pdf)
            let line = try #require(try site.agenda().first { $0.item.kind == .information })
            let range = try #require(pages.range(of: AgendaNumbering.name(of: line.item)))
            #expect(range.last == pages.texts.count - pages.front)
            let text = pages.text(of: range)
            var places: [String.Index] = []
            for number in 457...461 {
                places.append(try #require(text.firstRange(of: "答申第\(number)号")?.lowerBound, "\(number)"))
            }
            #expect(places == places.sorted())
            #expect(pages[range.first].contains("情報提供(1)") && pages[range.first].contains("月見区長様"))
            // The condition that was attached stands in the reply, under headings that are none of the packet's.
            #expect(text.contains("電話番号をSMS送信に利用することを本人に周知する"))
            let bookmarks = try pdf.bookmarks()
            #expect(bookmarks.contains { $0.hasPrefix("答申第461号") && $0.hasSuffix("\(pages.front + range.last)") })
            #expect(!bookmarks.contains { $0.hasPrefix("1 諮問") })
        }

        @Test(
            "the minutes that an item confirms are bound once their round is over, unless somebody sent a paper in their place"
        )
        func minutes() throws {
            let site = try PacketSite()
            try confirmMinutes(of: MeetingID(rawValue: 1), on: site)
            let pages = try PacketPages(try site.packet().pdf)
            let range = try #require(pages.range(of: "確認事項(1)"))
            #expect(range.count >= 2)
            let text = pages.text(of: range)
            #expect(text.contains("要録(案)") && text.contains("出席者") && text.contains("最後の発言です"))
            // The members have the same.
            let member = try site.site.signIn(as: .member)
            #expect(try member.get(PacketSite.file).status == 200)
            let sent = try send("会議概要.txt", Array("差し替えた会議概要".utf8), about: "確認", on: site)
            #expect(sent.status == 303)
            let again = try PacketPages(try site.packet().pdf)
            let paper = again.text(of: try #require(again.range(of: "確認事項(1)")))
            #expect(paper.contains("差し替えた会議概要") && !paper.contains("最後の発言です"))
        }

        @Test("a report of processing notices is bound as the item that it is")
        func notices() throws {
            let site = try PacketSite()
            let secretariat = try site.site.actor(.secretariat)
            try site.site.store.write {
                try $0.processingNoticeReports.place(
                    ProcessingNoticeReportID(rawValue: 1), on: PacketSite.meeting, by: secretariat)
            }
            let pages = try PacketPages(try site.packet().pdf)
            let range = try #require(pages.range(of: "報告事項(4)"))
            #expect(pages.text(of: range).contains("広報紙の点字版の送付先の管理"))
        }

        @Test(
            "a paper sent for an item without a case is bound there, marked as added, and 差替 where it takes one's place"
        )
        func papers() throws {
            let site = try PacketSite()
            let before = try site.agenda().first { $0.item.title.hasPrefix("特定個人情報") }
            let item = try #require(before?.item.id)
            #expect(try send("追加.pdf", PacketSite.pdf(pages: 2), about: "特定個人情報", on: site).status == 303)
            let added = try PacketPages(try site.packet().pdf).texts.filter { $0.contains("別紙の") }
            #expect(added.count == 2 && added.allSatisfy { $0.contains("追加") })
            // The one from before goes: the new one has its place.
            let listed = try site.staff.get("/agenda_items/\(item)/materials")
            let removal = try #require(listed.actions.first { $0.hasSuffix("/removal") })
            #expect(try site.staff.submit(removal).status == 303)
            let replaced = try PacketPages(try site.packet().pdf).texts
            #expect(replaced.filter { $0.contains("別紙の") && $0.contains("差替") }.count == 2)
            #expect(!replaced.contains { $0.contains("見直しの理由") })
            // Who goes through the agenda opens it; nobody else does, nor anybody what was taken off.
            let member = try site.site.signIn(as: .member)
            let page = try member.get("/meetings/2")
            let paper = try #require(page.links.last { $0.hasPrefix("/item_papers/") })
            #expect(try member.get(paper)["Content-Type"] == "application/pdf")
            #expect(try site.site.signIn(as: .department).get(paper).status == 404)
            let gone = String(removal.dropLast("/removal".count))
            #expect(try site.staff.get(gone).status == 404 && member.get(gone).status == 404)
        }

        private func send(_ name: String, _ bytes: [UInt8], about title: String, on site: PacketSite) throws -> WebPage
        {
            let line = try site.agenda().first { $0.item.kind.label == title || $0.item.title.hasPrefix(title) }
            let path = "/agenda_items/\(try #require(line).item.id)/materials"
            _ = try site.staff.get(path)
            return try site.staff.upload(path, [:], files: [("files", name, "", bytes)])
        }

        /// A record of two pages, sent to those who were there and closed.
        private func confirmMinutes(of id: MeetingID, on site: PacketSite) throws {
            let secretariat = try site.site.actor(.secretariat)
            let words = (1...60).map { "【会 長】 \($0)番目の発言です。名簿の扱いについて、保存の期間と消去の方法を順に確かめます。" }
            let record = (words + ["【石川委員】 最後の発言です。"]).joined(separator: "\n\n")
            try site.site.store.write { services in
                try services.minutes.begin(id, by: secretariat)
                try services.minutesImports.import(
                    record, answers: ["石川委員": MinutesSpeaker(label: "石川委員", role: .member)], into: id, by: secretariat)
                try services.minutesRounds.send(id, due: services.now.civilDate, signer: nil, by: secretariat)
                try services.minutesRounds.close(id, by: secretariat)
            }
        }
    }
}
