import Testing

@testable import ShingiDomain

@Suite("Dates in the Japanese calendar")
struct CivilDateJapaneseTests {
    @Test("every day from 1873-01-01 to 2100-12-31 is read back from each way of writing it")
    func roundTrip() throws {
        let first = CivilDate(unchecked: 1873, 1, 1).dayNumber
        let last = CivilDate(unchecked: 2100, 12, 31).dayNumber
        for number in first...last {
            let date = CivilDate(dayNumber: number)
            let texts = [date.japanese, date.japaneseShort, date.iso]
            guard texts.allSatisfy({ CivilDate.reading($0) == .success(date) }),
                DateFields(date).read() == .success(date), CivilDate(iso: date.iso) == date
            else {
                Issue.record("\(date) is not read back from \(texts)")
                return
            }
        }
    }

    @Test(
        "dates are written in the era in force, its first year as 元年",
        arguments: [
            ("2026-11-21", "令和8年11月21日(土)", "R8.11.21"), ("2022-07-28", "令和4年7月28日(木)", "R4.7.28"),
            ("2019-05-01", "令和元年5月1日(水)", "R1.5.1"), ("2019-04-30", "平成31年4月30日(火)", "H31.4.30"),
            ("1989-01-08", "平成元年1月8日(日)", "H1.1.8"), ("1989-01-07", "昭和64年1月7日(土)", "S64.1.7"),
            ("1926-12-25", "昭和元年12月25日(土)", "S1.12.25"), ("1926-12-24", "大正15年12月24日(金)", "T15.12.24"),
            ("1912-07-30", "大正元年7月30日(火)", "T1.7.30"), ("1912-07-29", "明治45年7月29日(月)", "M45.7.29"),
            ("1873-01-01", "明治6年1月1日(水)", "M6.1.1"), ("1872-12-31", "1872年12月31日(火)", "1872.12.31"),
        ])
    func writing(iso: String, full: String, short: String) throws {
        let date = try #require(CivilDate(iso: iso))
        #expect(date.japanese == full)
        #expect(date.japaneseShort == short)
        #expect(full.hasPrefix(date.japaneseWithoutWeekday))
    }

    @Test("each era ends the day before the next begins, and the last has no end")
    func boundaries() {
        for (era, next) in zip(Era.allCases, Era.allCases.dropFirst()) {
            #expect(era.lastDay?.adding(days: 1) == next.firstDay)
            #expect(era.lastDay.flatMap(Era.inForce) == era)
            #expect(Era.inForce(on: next.firstDay) == next)
        }
        #expect(Era.reiwa.lastDay == nil)
        #expect(Era.meiji.firstDay.iso == "1873-01-01")
        #expect(Era.meiji.began.iso == "1868-01-25")
    }

    @Test(
        "what people type is read",
        arguments: [
            "R8.11.21", "r8.11.21", "R8/11/21", "R8-11-21", "R 8. 11. 21", "Ｒ８．１１．２１", "令和8年11月21日", "令和8年11月21日(土)",
            "令和８年１１月２１日（土）", "令和 8 年 11 月 21 日 （ 土曜日 ）", "令和8年11月21日土曜日", "令和八年十一月二十一日", "㋿8年11月21日㈯",
            "2026-11-21", "2026/11/21", "2026.11.21", "2026年11月21日", "２０２６－１１－２１", "西暦2026年11月21日(土)", "　2026年11月21日　",
            "令和08年11月21", "R8.11.21(土)",
        ])
    func reading(text: String) {
        #expect(CivilDate.reading(text) == .success(CivilDate(unchecked: 2026, 11, 21)))
    }

    @Test(
        "元年, 1年 and one-character eras are read",
        arguments: [
            ("令和元年5月1日", "2019-05-01"), ("令和1年5月1日", "2019-05-01"), ("R元.5.1", "2019-05-01"),
            ("㍻31年4月30日", "2019-04-30"), ("㍼64年1月7日", "1989-01-07"), ("㍽元年7月30日", "1912-07-30"),
            ("㍾45年7月29日", "1912-07-29"), ("令和6年2月29日", "2024-02-29"),
        ])
    func readingEras(text: String, iso: String) {
        #expect(CivilDate.reading(text).map(\.iso) == .success(iso))
    }

    @Test(
        "a wrong date is refused with a sentence that says what is wrong",
        arguments: [
            ("令和1年4月30日", "令和は令和元年5月1日に始まります。平成31年4月30日ではありませんか。"),
            ("令和元年4月30日", "令和は令和元年5月1日に始まります。平成31年4月30日ではありませんか。"),
            ("平成31年5月1日", "平成は平成31年4月30日に終わりました。令和元年5月1日ではありませんか。"),
            ("平成40年1月1日", "平成は平成31年4月30日に終わりました。令和10年1月1日ではありませんか。"),
            ("昭和64年1月8日", "昭和は昭和64年1月7日に終わりました。平成元年1月8日ではありませんか。"),
            ("平成元年1月7日", "平成は平成元年1月8日に始まります。昭和64年1月7日ではありませんか。"),
            ("令和0年5月1日", "令和0年はありません。最初の年は令和元年です。"),
            ("令和8年2月30日", "2月30日はありません。令和8年2月は1日から28日までです。"),
            ("令和6年2月30日", "2月30日はありません。令和6年2月は1日から29日までです。"),
            ("2026-04-31", "4月31日はありません。令和8年4月は1日から30日までです。"),
            ("令和8年11月0日", "11月0日はありません。令和8年11月は1日から30日までです。"),
            ("令和8年13月1日", "13月はありません。月は1から12までです。"),
            ("令和8年0月1日", "0月はありません。月は1から12までです。"),
            ("令和8年11月21日(日)", "令和8年11月21日は土曜日です。日付と曜日を確かめてください。"),
            ("8年11月21日", "元号がありません。「令和8年」のように元号を付けるか、西暦を4桁で入力してください。"),
            ("明治5年12月2日", "明治6年1月1日(1873年)より前は旧暦のため、入力できません。"),
            ("1600-01-01", "明治6年1月1日(1873年)より前は旧暦のため、入力できません。"),
            ("2226-11-21", "年が先すぎます。西暦2199年までの日付を入力してください。"),
            ("令和999999999年1月1日", "年が先すぎます。西暦2199年までの日付を入力してください。"), ("", "日付を入力してください。"),
            ("　 ", "日付を入力してください。"),
        ])
    func refusals(text: String, message: String) {
        #expect(throws: DateReadingError.self) { try CivilDate.reading(text).get() }
        guard case .failure(let error) = CivilDate.reading(text) else { return }
        #expect(error.message == message)
    }

    @Test(
        "what is not a date is refused as unreadable",
        arguments: [
            "あした", "2026-11", "2026-11/21", "令和8年11月21日(土", "令和8年11月21日土", "令和8年11月21日 10時", "R8", "20261121",
            "令和年11月21日", "元年5月1日", "2026年元月1日", "R8.11.21(火曜", "12345678901234567890-1-1", "令和-8年1月1日", "🙂",
        ])
    func unreadable(text: String) {
        #expect(CivilDate.reading(text) == .failure(.unreadable))
    }
}
