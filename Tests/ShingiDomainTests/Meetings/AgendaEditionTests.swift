import Testing

@testable import ShingiDomain

@Suite("Agendas that follow each other")
struct AgendaEditionTests {
    private func entry(
        _ id: Int64, _ title: String = "議題", pages: Int? = nil, papers: String? = nil
    ) -> AgendaEdition.Entry {
        AgendaEdition.Entry(
            item: AgendaItem(
                id: AgendaItemID(id), meeting: MeetingID(1), kind: .report, position: Int(id), title: title,
                pageCount: pages),
            pages: nil, papers: papers)
    }

    @Test("what is new, what has other papers and what is gone is told; the first release tells nothing")
    func changes() {
        let first = AgendaEdition([
            entry(1, papers: "1"), entry(2, "件名"), entry(3, pages: 4), entry(4), entry(5, papers: "7"),
        ])
        let second = AgendaEdition([
            entry(5, papers: "7"), entry(1, papers: "2"), entry(2, "別の件名"), entry(3, pages: 5), entry(6),
        ])
        let changes = second.changes(since: first)
        #expect(
            changes == [
                AgendaItemID(1): .replaced, AgendaItemID(2): .replaced, AgendaItemID(3): .replaced,
                AgendaItemID(4): .removed, AgendaItemID(6): .added,
            ])
        #expect(changes.sentence == "追加1件、差替3件、削除1件")
        #expect(second.removed(since: first).map(\.item.id) == [AgendaItemID(4)])
        #expect(first.changes(since: nil).isEmpty)
        #expect(first.changes(since: first).sentence == nil)
    }

    @Test("papers that nobody noted at the time are not called replaced")
    func unknownPapers() {
        #expect(AgendaEdition([entry(1, papers: "9")]).changes(since: AgendaEdition([entry(1)])).isEmpty)
    }

    @Test("another order alone marks nothing, but it is a difference")
    func order() {
        let first = AgendaEdition([entry(1), entry(2)])
        let second = AgendaEdition([entry(2), entry(1)])
        #expect(second.changes(since: first).isEmpty)
        #expect(second.differs(from: first))
        #expect(!first.differs(from: first))
    }
}
