import Testing

@testable import ShingiDomain

@Suite("A form while it is made")
struct ProvisionEntryTests {
    @Test("every problem is said at its place, not only the first")
    func problems() {
        let entry = ProvisionEntry(
            heading: FormHeading(law: "", article: "第1条", title: "一\n二", mayBeReport: .never),
            fields: [
                FormField(key: "a", label: "", kind: .text),
                FormField(key: "b", label: "選ぶ", kind: .choice(options: ["紙", "紙", " "])),
                FormField(
                    key: "c", label: "表", kind: .table(columns: [TableColumn(key: "x", label: "")], numbered: true),
                    maxLength: 0),
            ])
        #expect(
            entry.problems.map(\.place) == [
                .law, .title, .field(0, .label), .field(1, .option(1)), .field(1, .option(2)), .field(2, .maxLength),
                .field(2, .column(0)),
            ])
    }

    @Test("a new field gets a key that no version ever had, a new column one that its table never had")
    func keys() {
        let earlier = [
            FormField(key: "item_7", label: "昔の項目", kind: .text),
            FormField(
                key: "t", label: "表", kind: .table(columns: [TableColumn(key: "column_2", label: "列")], numbered: false)
            ),
        ]
        let entry = ProvisionEntry(
            heading: Example.heading,
            fields: [
                FormField(key: "", label: "新しい", kind: .text), FormField(key: "a", label: "前から", kind: .text),
                FormField(
                    key: "t", label: "表",
                    kind: .table(columns: [TableColumn(key: "", label: "新しい列")], numbered: false)),
            ]
        ).withKeys(unlike: [earlier])
        #expect(entry.fields.map(\.key) == ["item_8", "a", "t"])
        #expect(entry.fields[2].columns.map(\.key) == ["column_3"])
        #expect(entry.problems.isEmpty)
    }

    @Test(
        "every kind of field and every place of printing is stored and read back the same",
        arguments: PrintPlace.allCases)
    func stored(prints: PrintPlace) throws {
        let fields = FieldType.allCases.enumerated().map { index, type in
            FormField(
                key: "f\(index)", label: type.label,
                kind: FieldKind(
                    type, options: ["あり", "なし"], columns: [TableColumn(key: "a", label: "列")], numbered: true),
                required: index.isMultiple(of: 2), prints: prints)
        }
        #expect(try FormField.fields(json: FormField.json(fields)) == fields)
    }

    @Test("what changed between two versions is said in words, field by field")
    func amendments() {
        let old = [
            FormField(key: "a", label: "理由", kind: .line, help: "短く書く。"),
            FormField(key: "b", label: "媒体", kind: .choice(options: ["紙", "電磁的媒体"])),
            FormField(key: "c", label: "なくなる項目", kind: .text),
        ]
        let new = [
            FormField(key: "b", label: "記録媒体", kind: .choice(options: ["紙", "両方"])),
            FormField(
                key: "a", label: "理由", kind: .text, required: true, help: "詳しく書く。", maxLength: 400, prints: .both),
            FormField(key: "d", label: "時期", kind: .period),
        ]
        var heading = Example.heading
        heading.article = "第17条"
        let list = FormAmendment.list(from: (Example.heading, old), to: (heading, new))
        #expect(
            list.map(\.sentence) == [
                "条項を「第16条第1項」から「第17条」に変えました。",
                "「媒体」の見出しを「媒体」から「記録媒体」に変えました。",
                "「記録媒体」に選択肢「両方」を加えました。",
                "「記録媒体」の選択肢「電磁的媒体」をなくしました。",
                "「理由」の種類を「1行の文」から「文章」に変えました。",
                "「理由」を必須にしました。",
                "「理由」の記入の説明を変えました。",
                "「理由」の文字数の上限をなしから400字に変えました。",
                "「理由」を印刷する場所を「個票」から「総括表と個票」に変えました。",
                "「時期」(期間)を加えました。",
                "「なくなる項目」をなくしました。",
                "項目の並び順を変えました。",
            ])
        #expect(list[6].difference?.segments.contains { $0.kind == .removed && $0.text.contains("短") } == true)
        #expect(FormAmendment.list(from: (heading, new), to: (heading, new)).isEmpty)
    }
}
