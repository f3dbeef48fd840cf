import Testing

@testable import ShingiDomain

@Suite("Papers of items without a case")
struct ItemPaperTests {
    private let released = Instant(unixMilliseconds: 1_000_000)

    private func paper(_ id: Int64, added: Int64, removed: Int64? = nil, item: Int64 = 1) -> ItemPaper {
        ItemPaper(
            id: ItemPaperID(rawValue: id), meeting: MeetingID(rawValue: 1), item: AgendaItemID(rawValue: item),
            position: Int(id), title: "要録(案)", fileName: "要録案.pdf", mediaType: "application/pdf",
            content: Content(id: ContentID(rawValue: id), size: 1, sha256: []),
            addedAt: released.adding(seconds: added), removedAt: removed.map { released.adding(seconds: $0) })
    }

    @Test("one that came with the first release bears no mark, nor one before there was a release")
    func first() {
        let paper = paper(1, added: 0)
        #expect(paper.change(since: released, among: [paper]) == nil)
        #expect(self.paper(2, added: 60).change(since: nil, among: []) == nil)
    }

    @Test("one that came later is added, and replaces what members had and what was taken off since")
    func later() {
        let late = paper(2, added: 60)
        #expect(late.change(since: released, among: [paper(1, added: 0), late]) == .added)
        #expect(late.change(since: released, among: [paper(1, added: 0, removed: 50), late]) == .replaced)
        // Neither what was gone before anybody had it, nor what belongs to another item.
        #expect(late.change(since: released, among: [paper(1, added: -9, removed: -5), late]) == .added)
        #expect(late.change(since: released, among: [paper(1, added: 0, removed: 50, item: 2), late]) == .added)
    }
}
