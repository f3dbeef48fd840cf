import Testing

@testable import ShingiDomain

@Suite("Numbers of papers")
struct MaterialNumberRuleTests {
    private func rule(_ numbering: MaterialNumbering, main: String = "資料{n}") throws -> MaterialNumberRule {
        MaterialNumberRule(
            numbering, main: try NumberPattern(main), annex: try NumberPattern("資料{n}-{m}"),
            reference: try NumberPattern("参考{n}-{m}"))
    }

    private func context(_ iso: String, meeting: Int64) throws -> NumberContext {
        NumberContext(council: CouncilID(1), date: try #require(CivilDate(iso: iso)), meeting: meeting)
    }

    @Test("papers run through the fiscal year, annexes and references under each")
    func throughFiscalYear() throws {
        let rule = try rule(.throughFiscalYear)
        let october = try context("2021-10-21", meeting: 5)
        let march = try context("2022-03-31", meeting: 6)
        let april = try context("2022-04-01", meeting: 7)
        #expect(try rule.mainKey(in: october) == rule.mainKey(in: march))
        #expect(try rule.mainKey(in: march) != rule.mainKey(in: april))
        #expect(try rule.text(.main(20), in: october) == "資料20")
        #expect(try rule.text(.branch(.annex, of: 20, 1), in: october) == "資料20-1")
        #expect(try rule.text(.branch(.reference, of: 20, 5), in: october) == "参考20-5")
        let branches = MaterialBranch.allCases.flatMap { kind in
            [Int64(1), 2].map { rule.branchKey(kind, of: $0, in: october) }
        }
        #expect(Set(branches).count == 4)
    }

    @Test("papers start from 1 in each meeting")
    func eachMeeting() throws {
        let rule = try rule(.eachMeeting, main: "審議会資料{n}")
        let first = try context("2021-10-21", meeting: 5)
        #expect(try rule.mainKey(in: first) != rule.mainKey(in: context("2021-11-11", meeting: 6)))
        #expect(try rule.text(.main(11), in: first) == "審議会資料11")
    }

    @Test("a bound packet is numbered by its pages and needs no counter")
    func pageRanges() throws {
        let context = try context("2022-07-28", meeting: 1)
        let pages = try #require(PageRange(22, 32))
        #expect(try rule(.pageRanges).mainKey(in: context) == nil)
        #expect(try rule(.pageRanges).text(.pages(pages), in: context) == "P22～P32")
    }
}
