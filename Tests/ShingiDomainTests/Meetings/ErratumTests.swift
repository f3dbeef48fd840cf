import Testing

@testable import ShingiDomain

@Suite("Corrections")
struct ErratumTests {
    private static let outsourcing = ErratumField(
        target: .sheet(MatterID(1), key: "medium"), sheet: "業務の委託", name: "記録媒体")
    private static let other = ErratumField(
        target: .sheet(MatterID(2), key: "medium"), sheet: "外部結合", name: "記録媒体")

    private func erratum(_ place: String = "", target: ErratumTarget? = nil) throws -> Erratum {
        try Erratum(caseID: CaseID(1), place: place, before: "紙", after: "紙及び電磁的媒体", target: target)
    }

    @Test("the only field that says so is the one, and names the place where nobody did")
    func single() throws {
        let settled = try erratum().settled(among: [Self.outsourcing])
        #expect(settled.target == Self.outsourcing.target)
        #expect(settled.place == "個票「業務の委託」の「記録媒体」")
        #expect(try erratum("3ページ").settled(among: [Self.outsourcing]).place == "3ページ")
    }

    @Test("of several fields the one that the place names is taken; else somebody must choose")
    func several() throws {
        let fields = [Self.outsourcing, Self.other]
        let named = try erratum("個票「外部結合」の「記録媒体」").settled(among: fields)
        #expect(named.target == Self.other.target)
        let open = try erratum("3ページ")
        #expect(throws: ErratumError.ambiguous(fields)) { try open.settled(among: fields) }
        let chosen = try erratum("3ページ", target: Self.other.target)
        #expect(try chosen.settled(among: fields).target == Self.other.target)
        #expect(throws: ErratumError.notThere) { try chosen.settled(among: [Self.outsourcing]) }
    }

    @Test("what no sheet says is a correction of another paper, whose place must be told")
    func paper() throws {
        #expect(try erratum("資料24の3ページ").settled(among: []).target == .paper(nil))
        let lost = try erratum()
        #expect(throws: ErratumError.placeMissing) { try lost.settled(among: []) }
        let chosen = try erratum("資料24の3ページ", target: .paper(nil))
        #expect(try chosen.settled(among: [Self.outsourcing]).target == .paper(nil))
    }

    @Test("every occurrence in the field changes and nothing else, in text, items, tables and dates")
    func content() throws {
        let date = CivilDate(unchecked: 2022, 8, 1)
        let sheet = SheetContent([
            "line": .text("紙。紙のみ。"), "items": .items(["紙", "電話"]), "rows": .table([["m": "紙"], ["m": "DVD-R"]]),
            "day": .date(date), "ticked": .checked(true),
        ])
        #expect(sheet.correcting("紙", to: "帳票", in: "line")?.text("line") == "帳票。帳票のみ。")
        #expect(sheet.correcting("紙", to: "帳票", in: "items")?.items("items") == ["帳票", "電話"])
        #expect(sheet.correcting("紙", to: "帳票", in: "rows")?.table("rows") == [["m": "帳票"], ["m": "DVD-R"]])
        #expect(sheet.correcting("R4.8.1", to: "令和4年9月1日", in: "day")?.date("day")?.month == 9)
        #expect(sheet.correcting("R4.8.2", to: "令和4年9月1日", in: "day") == nil)
        #expect(sheet.correcting("はい", to: "いいえ", in: "ticked") == nil)
        #expect(sheet.correcting("布", to: "紙", in: "line") == nil)
        #expect(sheet.says("紙", in: "rows") && !sheet.says("布", in: "rows") && !sheet.says("紙", in: "none"))
    }
}
