import Testing

@testable import ShingiDomain

@Suite("A sheet moved to another version of its form")
struct SheetTransferTests {
    private func table(_ columns: [String]) -> FieldKind {
        .table(columns: columns.map { TableColumn(key: $0, label: "列\($0)") }, numbered: true)
    }

    @Test("what fits is taken over; answers, options and columns without a place are named as lost")
    func transfer() throws {
        let old = try Example.form([
            FormField(key: "kept", label: "残る", kind: .line), FormField(key: "gone", label: "消える", kind: .text),
            FormField(key: "kind", label: "種類が変わる", kind: .text),
            FormField(key: "medium", label: "媒体", kind: .choice(options: ["紙", "両方"])),
            FormField(key: "rows", label: "表", kind: table(["a", "b"])),
            FormField(key: "unwritten", label: "書いていない", kind: .text),
        ])
        let new = try Example.form(
            version: 2,
            [
                FormField(key: "kept", label: "残る", kind: .text), FormField(key: "kind", label: "種類が変わる", kind: .items),
                FormField(key: "medium", label: "媒体", kind: .choice(options: ["紙"])),
                FormField(key: "rows", label: "表", kind: table(["a", "c"])),
                FormField(key: "new", label: "新しい", kind: .period, required: true),
            ])
        let content = SheetContent([
            "kept": .text("同じ"), "gone": .text("消える文"), "kind": .text("一つの文"), "medium": .text("両方"),
            "rows": .table([["a": "甲", "b": "乙"], ["a": "丙"]]),
        ])
        let transfer = SheetTransfer(content, from: old, to: new)
        #expect(transfer.content.text("kept") == "同じ")
        #expect(transfer.content.table("rows") == [["a": "甲"], ["a": "丙"]])
        #expect(transfer.content.problems(in: new).isEmpty)
        #expect(transfer.lost.map(\.label) == ["消える", "種類が変わる", "媒体", "表の「列b」"])
        #expect(transfer.lost.map(\.text) == ["消える文", "一つの文", "両方", "1 乙\n2 "])
        #expect(transfer.added.map(\.label) == ["新しい"])
        let changes = SheetContent.changes(from: content, to: transfer.content, form: new, former: old)
        #expect(changes.map(\.field.label).contains("消える"), "the older text stays readable in the comparison")
    }

    @Test("a period is written out, may be open, and never ends before it begins")
    func period() throws {
        let first = CivilDate(unchecked: 2022, 10, 1)
        #expect(SheetPeriod(first, CivilDate(unchecked: 2022, 9, 30)) == nil)
        let open = try #require(SheetPeriod(first, nil))
        let closed = try #require(SheetPeriod(first, CivilDate(unchecked: 2023, 3, 31)))
        #expect(open.japanese == "令和4年10月1日(土)から")
        #expect(closed.japanese == "令和4年10月1日(土)から令和5年3月31日(金)まで")
        let content = SheetContent([
            "a": .period(open), "b": .period(closed), "c": .reference(SheetReference(id: 3, name: "諮問第370号 葛󠄀城")),
        ])
        #expect(SheetContent(json: content.json) == content)
        #expect(SheetContent(json: #"{"a":{"period":{"from":"2022-10-01","to":"2022-09-30"}}}"#) == nil)
    }

    @Test("what points at nothing is refused with a sentence")
    func reference() throws {
        let form = try Example.form([FormField(key: "c", label: "前の案件", kind: .reference)])
        let found = SheetContent(["c": .reference(SheetReference(id: 3, name: "諮問第3号"))])
        let typed = SheetContent(["c": .reference(SheetReference(id: nil, name: "諮問第九号"))])
        #expect(found.problems(in: form).isEmpty)
        #expect(typed.problems(in: form).map(\.reason) == [.notFound])
        #expect(SheetContent(["c": .text("諮問第3号")]).problems(in: form).map(\.reason) == [.wrongKind])
    }
}
