import Testing

@testable import ShingiDomain

@Suite("Names of departments and seats")
struct DepartmentNameTests {
    @Test(
        "a name is read in its parts and written again",
        arguments: [
            ("衛生部 保健予防課 保健予防係", "衛生部 保健予防課 保健予防係", "保健予防課"), ("環境部　足立清掃事務所　管理係", "環境部 足立清掃事務所 管理係", "足立清掃事務所"),
            ("政策経営部 区政情報課", "政策経営部 区政情報課", "区政情報課"), ("区政情報課", "区政情報課", "区政情報課"), ("税務課 収納係", "税務課 収納係", "税務課"),
        ])
    func reading(text: String, full: String, short: String) {
        let name = DepartmentName(text: text)
        #expect(name?.full == full)
        #expect(name?.short == short)
    }

    @Test("a name without a section, or with more than three parts, is refused", arguments: ["", " 　", "A B C D"])
    func refusals(text: String) {
        #expect(DepartmentName(text: text) == nil)
        #expect(DepartmentName(division: "衛生部", section: " ") == nil)
    }

    @Test("seats are called after the kind of municipality")
    func seats() {
        #expect(SeatCategory.allCases.map { $0.label(in: "足立区") } == ["学識経験者", "区議会選出", "団体推薦", "公募区民"])
        #expect(SeatCategory.allCases.map { $0.label(in: "つくば市") } == ["学識経験者", "市議会選出", "団体推薦", "公募市民"])
        #expect(SeatCategory.allCases.map { $0.label(in: "") } == ["学識経験者", "議会選出", "団体推薦", "公募"])
    }
}
