import Testing

@testable import ShingiDomain

@Suite("The numbers of papers")
struct PaperNumberTests {
    private let context = NumberContext(
        council: CouncilID(1), date: CivilDate(unchecked: 2021, 10, 21), meeting: 5)

    private func rule(_ numbering: MaterialNumbering, _ main: String = "資料{n}") throws -> MaterialNumberRule {
        MaterialNumberRule(
            numbering, main: try NumberPattern(main), annex: try NumberPattern("資料{n}-{m}"),
            reference: try NumberPattern("参考{n}-{m}"))
    }

    private func item(_ id: Int64, _ kind: AgendaKind, _ position: Int, caseID: Int64? = nil, pages: Int? = nil)
        -> AgendaItem
    {
        AgendaItem(
            id: AgendaItemID(id), meeting: MeetingID(5), kind: kind, position: position,
            caseID: caseID.map { CaseID($0) }, title: "議題", pageCount: pages)
    }

    private func paper(_ item: Int64, _ material: Int64, _ title: String) -> AgendaPaper {
        AgendaPaper(item: AgendaItemID(item), material: MaterialID(material), title: title)
    }

    @Test("the papers of 2021-10-21 run on through the fiscal year: 資料20 with 資料20-1 and 参考20-1 to 20-5, then 資料21")
    func throughTheYear() throws {
        let agenda = Agenda([item(1, .report, 1, caseID: 1), item(2, .report, 2, caseID: 2), item(3, .other, 1)])
        let papers =
            [paper(1, 11, "システム構成図")] + (1...5).map { paper(1, 11 + $0, "参考 規約\($0)") }
            + (1...3).map { paper(2, 20 + $0, "図\($0)") }
        let numbers = try PaperNumber.all(
            of: agenda, papers, given: [], after: 19, by: rule(.throughFiscalYear), in: context)
        #expect(
            numbers.map(\.text) == [
                "資料20", "資料20-1", "参考20-1", "参考20-2", "参考20-3", "参考20-4", "参考20-5", "資料21", "資料21-1", "資料21-2",
                "資料21-3",
            ])
        #expect(numbers[0].scope == "fiscal_year:2021")
    }

    @Test("counted from 1 in each meeting, an entry without papers has no number")
    func eachMeeting() throws {
        let agenda = Agenda([
            item(1, .confirmation, 1, pages: 3), item(2, .report, 1), item(3, .report, 2, caseID: 1),
        ])
        let numbers = try PaperNumber.all(
            of: agenda, [], given: [], after: 0, by: rule(.eachMeeting, "審議会資料{n}"), in: context)
        #expect(numbers.map(\.text) == ["審議会資料1", "審議会資料2"])
        #expect(numbers.map(\.item) == [AgendaItemID(1), AgendaItemID(3)])
        #expect(numbers[0].scope == "meeting:5")
    }

    @Test("where the pages of one packet number the papers there are no others")
    func pageRanges() throws {
        let agenda = Agenda([item(1, .report, 1, caseID: 1)])
        #expect(
            try PaperNumber.all(of: agenda, [], given: [], after: 0, by: rule(.pageRanges), in: context).isEmpty)
    }

    @Test("what was given stays when items move; what comes later follows behind, and no number comes twice")
    func afterGiving() throws {
        let rule = try rule(.throughFiscalYear)
        let first = Agenda([item(1, .report, 1, caseID: 1), item(2, .report, 2, caseID: 2)])
        let papers = [paper(1, 11, "図1"), paper(1, 12, "図2")]
        let given = try PaperNumber.all(of: first, papers, given: [], after: 19, by: rule, in: context)
        let later = Agenda([item(3, .report, 1, caseID: 3), item(1, .report, 2, caseID: 1)])
        let numbers = try PaperNumber.all(
            of: later, [paper(1, 12, "図2"), paper(1, 13, "図3")], given: given, after: 21, by: rule, in: context)
        #expect(numbers.map(\.text) == ["資料22", "資料20", "資料20-2", "資料20-3"])
    }

    @Test("pages that were handed out stay; what is new or has outgrown its place is bound behind the last")
    func pagesAfterGiving() {
        let first = Agenda([
            item(1, .report, 1, pages: 3), item(2, .report, 2, pages: 4), item(3, .report, 3, pages: 2),
        ])
        let given = AgendaNumbering.pages(of: first)
        let later = Agenda([
            item(4, .report, 1, pages: 5), item(2, .report, 2, pages: 3), item(1, .report, 3, pages: 4),
            item(5, .report, 4), item(6, .report, 5, pages: 1),
        ])
        let pages = AgendaNumbering.pages(of: later, given: given)
        #expect(
            later.items.map { pages[$0.id]?.description } == ["P10～P14", "P4～P6", "P15～P18", nil, nil])
    }
}
