import Testing

@testable import ShingiDomain

@Suite("The agenda")
struct AgendaTests {
    private func item(
        _ id: Int64, _ kind: AgendaKind, _ position: Int, caseID: Int64? = nil, followUp: Int64? = nil,
        pages: Int? = nil
    ) -> AgendaItem {
        AgendaItem(
            id: AgendaItemID(id), meeting: MeetingID(1), kind: kind, position: position,
            caseID: caseID.map { CaseID($0) }, followUp: followUp.map { FollowUpID($0) }, title: "議題\(id)",
            pageCount: pages)
    }

    private func ids(_ agenda: Agenda) -> [Int64] { agenda.items.map(\.id.rawValue) }

    @Test("the automatic order: confirmations, consultations by number, promised reports before others, the rest")
    func automatic() {
        let agenda = Agenda([
            item(1, .other, 1), item(2, .report, 1), item(3, .consultation, 1, caseID: 30),
            item(4, .consultation, 2, caseID: 10), item(5, .report, 2, followUp: 1), item(6, .confirmation, 1),
            item(7, .information, 1), item(8, .consultation, 3, caseID: 20),
        ])
        let ordered = agenda.inAutomaticOrder { id in
            id == CaseID(30) ? nil : CaseNumber(count: Int(id.rawValue), text: "")
        }
        #expect(ids(ordered) == [6, 4, 8, 3, 5, 2, 1, 7])
        #expect(ordered.items.map(\.position) == [1, 1, 2, 3, 1, 2, 1, 1])
        #expect(AgendaNumbering.name(of: ordered.items[2]) == "諮問事項(2)")
    }

    @Test("an item moves within its kind and the others make room")
    func moving() throws {
        let agenda = Agenda([
            item(1, .confirmation, 1), item(2, .consultation, 1), item(3, .consultation, 2), item(4, .consultation, 3),
            item(5, .report, 1),
        ])
        #expect(ids(try agenda.moving(AgendaItemID(4), to: 1)) == [1, 4, 2, 3, 5])
        #expect(ids(try agenda.moving(AgendaItemID(2), to: 2)) == [1, 3, 2, 4, 5])
        #expect(ids(try agenda.moving(AgendaItemID(2), to: 9)) == [1, 3, 4, 2, 5])
        #expect(ids(try agenda.moving(AgendaItemID(5), to: 9)) == [1, 2, 3, 4, 5])
        #expect(ids(try agenda.moving(AgendaItemID(1), to: 0)) == [1, 2, 3, 4, 5])
        #expect(throws: MeetingError.noSuchItem) { try agenda.moving(AgendaItemID(6), to: 1) }
    }

    @Test("the page ranges of 2022-07-28 follow from the page counts")
    func pages() {
        let counts: [(AgendaKind, Int)] = [
            (.confirmation, 21), (.consultation, 11), (.consultation, 11), (.consultation, 4), (.consultation, 8),
            (.consultation, 6), (.consultation, 17), (.consultation, 23), (.consultation, 2), (.report, 7),
            (.report, 100), (.report, 4),
        ]
        let agenda = Agenda(
            counts.enumerated().map { item(Int64($0 + 1), $1.0, $0 + 1, pages: $1.1) })
        let ranges = AgendaNumbering.pages(of: agenda)
        #expect(
            agenda.items.map { ranges[$0.id]?.description } == [
                "P1～P21", "P22～P32", "P33～P43", "P44～P47", "P48～P55", "P56～P61", "P62～P78", "P79～P101", "P102～P103",
                "P104～P110", "P111～P210", "P211～P214",
            ])
    }

    @Test("no page is guessed after an item whose count is unknown, and an item without papers has none")
    func unknownPages() {
        let agenda = Agenda([
            item(1, .report, 1, pages: 2), item(2, .report, 2, pages: 0), item(3, .report, 3, pages: 1),
            item(4, .report, 4), item(5, .report, 5, pages: 3),
        ])
        let ranges = AgendaNumbering.pages(of: agenda)
        #expect(agenda.items.map { ranges[$0.id]?.description } == ["P1～P2", nil, "P3", nil, nil])
    }

    @Test("a case stands on an agenda once, under the consultations when one of its matters is one")
    func cases() {
        let subject = Example.makeCase(.accepted, [Example.matter(1, .report), Example.matter(2)])
        #expect(AgendaKind(of: subject) == .consultation)
        let agenda = Agenda([item(1, .consultation, 1, caseID: 1)])
        #expect(throws: MeetingError.caseTwice("「窓口業務の委託について」")) { try agenda.requireRoom(for: subject) }
    }
}
