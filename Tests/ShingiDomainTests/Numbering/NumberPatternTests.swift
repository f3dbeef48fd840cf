import Testing

@testable import ShingiDomain

@Suite("Patterns of numbers")
struct NumberPatternTests {
    static func context(_ iso: String, term ordinal: Int? = 13) throws -> NumberContext {
        let date = try #require(CivilDate(iso: iso))
        let term = ordinal.map {
            Term(id: TermID(Int64($0)), council: CouncilID(1), ordinal: $0, period: CivilDateRange(date))
        }
        return NumberContext(council: CouncilID(1), date: date, term: term, meeting: 7)
    }

    @Test(
        "every wording seen in a council comes out",
        arguments: [
            ("第{term:kanji}期・第{n}回", "2022-07-28", 1, "第十三期・第1回"), ("第{term}期第{n}回", "2022-07-28", 5, "第13期第5回"),
            ("{fiscal_year} 第{n}回", "2021-10-21", 5, "令和3年度 第5回"), ("{fiscal_year}第{n}回", "2017-03-31", 4, "平成28年度第4回"),
            ("{fiscal_year}第{n}回", "2019-04-01", 1, "令和元年度第1回"), ("{fiscal_year}第{n}回", "2019-03-31", 9, "平成30年度第9回"),
            ("{era}{fy}年度 第{n}回", "2021-10-21", 5, "令和3年度 第5回"), ("{era}{fy}年第{n}号", "2019-05-01", 2, "令和元年第2号"),
            ("諮問第{n}号", "2022-07-28", 462, "諮問第462号"), ("{fiscal_year}諮問第{n}号", "2016-06-01", 7, "平成28年度諮問第7号"),
            ("諮問事項({n})", "2022-07-28", 1, "諮問事項(1)"), ("資料{n}", "2021-10-21", 20, "資料20"),
            ("審議会資料{n}", "2021-10-21", 11, "審議会資料11"), ("第{n:kanji}号", "2021-10-21", 12, "第十二号"),
            ("第{n:kanji}号", "2021-10-21", 10_000, "第10000号"),
        ])
    func wordings(pattern: String, iso: String, number: Int, expected: String) throws {
        let pattern = try NumberPattern(pattern)
        #expect(try pattern.text(number, in: Self.context(iso)) == expected)
    }

    @Test("a paper under a main paper has a second number")
    func branches() throws {
        let context = try Self.context("2021-10-21")
        #expect(try NumberPattern("資料{n}-{m}").text(20, branch: 1, in: context) == "資料20-1")
        #expect(throws: NumberingError.branchMissing) { try NumberPattern("資料{n}-{m}").text(20, in: context) }
    }

    @Test("without a term no number comes out rather than one with a hole")
    func termMissing() throws {
        let context = try Self.context("2022-07-28", term: nil)
        for text in ["第{term}期第{n}回", "第{term:kanji}期第{n}回"] {
            let pattern = try NumberPattern(text)
            #expect(throws: NumberingError.termMissing(context.date)) { try pattern.text(1, in: context) }
        }
    }

    @Test(
        "a pattern that would go wrong is refused with its reason",
        arguments: [
            ("諮問", NumberPatternError.numberMissing, "番号の位置を示す「{n}」がありません。"),
            ("", .numberMissing, "番号の位置を示す「{n}」がありません。"),
            ("資料{m}", .numberMissing, "番号の位置を示す「{n}」がありません。"),
            (
                "{year}第{n}回", .unknownPlaceholder("year"),
                "「{year}」は使えません。使えるのは{n}、{n:kanji}、{m}、{term}、{term:kanji}、{fiscal_year}、{era}、{fy}です。"
            ),
            ("第{n}回{", .unpairedBrace, "「{」と「}」が対になっていません。"), ("第{n}回}", .unpairedBrace, "「{」と「}」が対になっていません。"),
            ("令和{fy}年度 第{n}回", .eraWritten(.reiwa), "「令和」は改元で誤りになります。年度は「{fiscal_year}」で表してください。"),
        ])
    func refusals(text: String, error: NumberPatternError, message: String) {
        #expect(throws: error) { try NumberPattern(text) }
        #expect(error.message == message)
    }

    @Test("a pattern keeps the text it was made from", arguments: ["第{term:kanji}期・第{n}回", "{n}", "{n}{m}"])
    func text(text: String) throws {
        #expect(try NumberPattern(text).text == text)
        #expect(try NumberPattern(pieces: NumberPattern(text).pieces) == NumberPattern(text))
    }
}
