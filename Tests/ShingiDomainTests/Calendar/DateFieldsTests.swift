import Testing

@testable import ShingiDomain

@Suite("Dates on forms")
struct DateFieldsTests {
    @Test(
        "three fields and an era make a date",
        arguments: [
            ("reiwa", "8", "11", "21", "2026-11-21"), ("western", "2026", "11", "21", "2026-11-21"),
            ("reiwa", "元", "5", "1", "2019-05-01"), ("heisei", "３１", " 4", "30　", "2019-04-30"),
            ("reiwa", "令和8年11月21日(土)", "", "", "2026-11-21"), ("western", "R8.11.21", "", "", "2026-11-21"),
        ])
    func reading(era: String, year: String, month: String, day: String, iso: String) {
        let fields = DateFields(era: era, year: year, month: month, day: day)
        #expect(fields.read().map(\.iso) == .success(iso))
    }

    @Test(
        "the field to blame is named",
        arguments: [
            ("reiwa", "", "", "", DateField.year, "日付を入力してください。"), ("reiwa", "8", "", "21", .month, "月を入力してください。"),
            ("reiwa", "8", "11", "", .day, "日を入力してください。"), ("reiwa", "", "11", "21", .year, "年を入力してください。"),
            ("reiwa", "8", "霜月", "21", .month, "月は数字で入力してください。"), ("", "8", "11", "21", .era, "元号を選んでください。"),
            ("reiwa", "8", "13", "21", .month, "13月はありません。月は1から12までです。"),
            ("reiwa", "8", "2", "30", .day, "2月30日はありません。令和8年2月は1日から28日までです。"),
            ("reiwa", "0", "2", "3", .year, "令和0年はありません。最初の年は令和元年です。"),
            ("reiwa", "-1", "2", "3", .year, "令和0年はありません。最初の年は令和元年です。"),
            ("reiwa", "1", "4", "30", .era, "令和は令和元年5月1日に始まります。平成31年4月30日ではありませんか。"),
            ("heisei", "31", "5", "1", .era, "平成は平成31年4月30日に終わりました。令和元年5月1日ではありませんか。"),
            ("reiwa", "8", "", "", .month, "月を入力してください。"),
        ])
    func blame(era: String, year: String, month: String, day: String, field: DateField, message: String) {
        let result = DateFields(era: era, year: year, month: month, day: day).read()
        guard case .failure(let error) = result else {
            Issue.record("\(result) should fail")
            return
        }
        #expect(error.field == field)
        #expect(error.message == message)
    }

    @Test("year systems are found by their code")
    func yearSystems() {
        #expect(YearSystem.allCases.map(\.label) == ["令和", "平成", "昭和", "大正", "明治", "西暦"])
        #expect(YearSystem.allCases.allSatisfy { YearSystem(code: $0.code) == $0 })
        #expect(YearSystem(code: "edo") == nil)
    }

    @Test("a date left out is told from a bad one")
    func blank() {
        #expect(DateFields(era: "reiwa", year: " ", month: "　", day: "").isBlank)
        #expect(!DateFields(era: "reiwa", year: "", month: "1", day: "").isBlank)
    }

    @Test("blank is what Unicode calls white space")
    func whiteSpace() {
        let others = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
            $0.isBlank != $0.properties.isWhitespace
        }
        #expect(others == [])
    }
}
