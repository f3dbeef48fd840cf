import Testing

@testable import ShingiDomain

@Suite("Fiscal years")
struct FiscalYearTests {
    @Test(
        "a fiscal year turns on 1 April and is named by the era in force that day",
        arguments: [
            ("2021-10-21", "令和3年度"), ("2017-03-31", "平成28年度"), ("2017-04-01", "平成29年度"), ("2019-03-31", "平成30年度"),
            ("2019-04-01", "令和元年度"), ("2019-05-01", "令和元年度"), ("2020-03-31", "令和元年度"), ("2020-04-01", "令和2年度"),
            ("1989-01-08", "昭和63年度"), ("1989-04-01", "平成元年度"), ("1912-12-31", "明治45年度"), ("1926-12-31", "大正15年度"),
        ])
    func naming(iso: String, name: String) throws {
        let date = try #require(CivilDate(iso: iso))
        let year = FiscalYear(containing: date)
        #expect(year.name == name)
        #expect(year.contains(date) && year.first <= date && date <= year.last)
        #expect(FiscalYear(reading: name) == year)
    }

    @Test("consecutive fiscal years touch without a gap")
    func succession() {
        for start in 1873...2100 {
            let year = FiscalYear(startYear: start)
            #expect(year.last.adding(days: 1) == year.next.first)
            #expect(year.next.previous == year && year < year.next)
        }
    }

    @Test("平成31年度 is understood as 令和元年度", arguments: ["平成31年度", "令和元年度", "令和1年", "R1", "2019年度", "㋿元年度"])
    func spring2019(text: String) {
        #expect(FiscalYear(reading: text)?.startYear == 2019)
    }

    @Test(
        "a fiscal year outside its era is refused", arguments: ["平成32年度", "令和0年度", "", "昭和64年度", "3年度", "令和", "明治5年度"])
    func refusals(text: String) {
        #expect(FiscalYear(reading: text) == nil)
    }
}
