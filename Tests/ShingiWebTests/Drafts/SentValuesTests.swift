import HTTP
import ShingiDomain
import Testing

@testable import ShingiWeb

@Suite("Reading a draft's form")
struct SentValuesTests {
    @Test("line ends become line feeds, and nothing else changes")
    func lineEnds() {
        #expect(SentValues.withLineFeeds("一\r\n二\n三\r四\r\r\n") == "一\n二\n三\r四\r\n")
        #expect(Array(SentValues.withLineFeeds("か\u{3099}\r\n葛󠄀").utf8) == Array("か\u{3099}\n葛󠄀".utf8))
    }

    @Test("rows are found by their numbers, in order, and gaps lose nothing")
    func rows() {
        let sent = SentValues(["sheet.5.items.10": "三", "sheet.5.items.0": "一", "sheet.5.items.2": "二"])
        #expect(sent.rows(of: "sheet.5.items") == [0, 2, 10])
        let field = ShingiDomain.FormField(key: "items", label: "項目", kind: .items)
        #expect(TypedAnswer(field, named: "sheet.5.items", in: sent) == .items(["一", "二", "三"]))
        #expect(TypedAnswer(field, named: "sheet.6.items", in: sent) == nil)
    }

    @Test("cells of a table are read by column; what belongs to no column is passed over")
    func table() {
        let columns = [TableColumn(key: "record", label: "個人情報"), TableColumn(key: "use", label: "目的")]
        let field = ShingiDomain.FormField(key: "t", label: "表", kind: .table(columns: columns, numbered: true))
        let sent = SentValues(["s.t.0.record": "氏名", "s.t.0.use": "照会", "s.t.1.record": "", "s.t.1.hack": "x"])
        let rows = [["record": "氏名", "use": "照会"], ["record": "", "use": ""]]
        #expect(TypedAnswer(field, named: "s.t", in: sent) == .table(rows))
    }

    @Test("a choice is its option's number, anything else stays to be refused")
    func choice() throws {
        let field = ShingiDomain.FormField(key: "c", label: "選択", kind: .choice(options: ["あり", "な し"]))
        #expect(TypedAnswer(field, named: "c", in: SentValues(["c": "1"])) == .text("な し"))
        #expect(TypedAnswer(field, named: "c", in: SentValues([:])) == .text(""))
        #expect(TypedAnswer(field, named: "c", in: SentValues(["c": "7"])) == .text("7"))
        let problems = SheetContent(["c": .text("7")]).problems(in: [field])
        #expect(problems.map(\.reason) == [.notAnOption])
    }

    @Test("a box is ticked or not, a date is read when whole and kept as typed when not")
    func checkAndDate() throws {
        let check = ShingiDomain.FormField(key: "k", label: "確認", kind: .check)
        #expect(TypedAnswer(check, named: "k", in: SentValues(["k": "1"])) == .checked(true))
        #expect(TypedAnswer(check, named: "k", in: SentValues([:])) == .checked(false))
        let date = ShingiDomain.FormField(key: "d", label: "日", kind: .date)
        func typed(_ year: String, _ month: String, _ day: String) -> TypedAnswer? {
            let sent = SentValues(["d.era": "reiwa", "d.year": year, "d.month": month, "d.day": day])
            return TypedAnswer(date, named: "d", in: sent)
        }
        #expect(try typed("4", "7", "28")?.value() == CivilDate(year: 2022, month: 7, day: 28).map(SheetValue.date))
        #expect(try typed("", "", "")?.value() == nil)
        #expect(throws: AnswerError.self) { try typed("1", "4", "30")?.value() }
        #expect(typed("1", "4", "30") == .date(DateEntry(.reiwa, year: "1", month: "4", day: "30")))
    }

    @Test("row buttons add, remove and move rows of a list that shows one empty row")
    func rowActions() throws {
        var items = TypedAnswer.items([])
        items.apply(try #require(RowAction("add:x")))
        #expect(items == .items(["", ""]))
        var table = TypedAnswer.table([["a": "1"], ["a": "2"]])
        table.apply(try #require(RowAction("up:x:1")))
        #expect(table == .table([["a": "2"], ["a": "1"]]))
        table.apply(try #require(RowAction("remove:x:99")))
        #expect(table == .table([["a": "2"], ["a": "1"]]))
    }
}

extension SentValues {
    fileprivate init(_ pairs: KeyValuePairs<String, String>) {
        self.init(FormData(values: FormValues(pairs)))
    }
}
