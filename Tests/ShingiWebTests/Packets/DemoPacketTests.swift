import ShingiDomain
import TestSupport
import Testing

@testable import ShingiWeb

extension PacketSuite {
    /// Of 214 pages with what we print and what was sent, in the order of a real one.
    @Suite("The packet of the demo's meeting")
    struct DemoPacketTests {
        /// What begins each item, and the paper that ends it; without what our own sheets say themselves.
        private static let papers: [[String]] = [
            ["会議概要(案)", "以上で本日の審議を終わります"], ["検査と入力の流れ", "用語の説明"], ["業務の流れ", "Web会議における情報の保護"], ["受講の流れ", "会議情報の保護"],
            ["配信と相談の流れ", "前回の諮問で承認された内容"], ["実証実験の流れ", "実証実験に関する協定の骨子"],
            ["アプリの機能と取り扱う情報", "教職員が使うときの手引"], ["業務の流れ", "対象者の見込み"], [],
            ["SMS送信に関する周知について", "月別の件数"], ["1開示等の請求", "2700"], ["見直しの理由", "使わなくなった識別番号"],
        ]

        @Test(
            "holds all twelve items in their order, each on the pages that contents, running numbers and bookmarks say")
        func wholePacket() throws {
            let site = try PacketSite(isWhole: true)
            let (page, pdf) = try site.packet()
            let pages = try PacketPages(pdf)
            #expect(try pdf.info("Pages") == "\(pages.texts.count)")
            #expect(try pdf.info("Page size")?.hasSuffix("(A4)") == true)
            for number in 1...(pages.texts.count - pages.front) {
                #expect(pages[number].hasSuffix("P\(number)"), "\(pages[number].suffix(40))")
            }
            let bookmarks = try pdf.bookmarks()
            let agenda = try site.agenda()
            #expect(agenda.count == Self.papers.count)
            var next = 1
            for (line, papers) in zip(agenda, Self.papers) {
                let name = AgendaNumbering.name(of: line.item)
                let range = try #require(pages.range(of: name), "\(name)")
                #expect(range.first == next, "\(name)")
                next = range.last + 1
                // As the agenda announced it, which has the pages of a real meeting.
                #expect(range == line.pages, "\(name)")
                let title = [line.subject?.number?.text, line.item.title].compactMap(\.self).joined(separator: " ")
                #expect(bookmarks.contains("\(name) \(title) \(pages.front + range.first)"), "\(name)")
                #expect(page.text.filter { !$0.isWhitespace }.contains("\(range)"), "\(name)")
                let text = pages.text(of: range)
                if let subject = line.subject {
                    #expect(pages[range.first].hasPrefix(name) && pages[range.first].contains("総括表"), "\(name)")
                    for place in 1...subject.matters.count { #expect(text.contains("個票\(place)"), "\(name)") }
                }
                guard let first = papers.first, let last = papers.last else { continue }
                #expect(text.contains(first) && text.contains(last), "\(name)")
                #expect(pages[range.last].contains(last) || line.subject != nil, "\(name)")
            }
            #expect(next - 1 == pages.texts.count - pages.front)
            // The pages end where the next item's begin: what an item's papers say stands on no other page.
            let (operation, assessment) = (111...210, 211...214)
            #expect(pages[operation.lowerBound].contains("令和3年度の運用状況の報告について"))
            #expect(operation.allSatisfy { !pages[$0].contains("見直しの理由") })
            #expect(pages[assessment.lowerBound].contains("特定個人情報保護評価書の見直しについて"))
        }
    }
}
