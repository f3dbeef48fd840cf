import Testing

@testable import ShingiDomain

@Suite("What is written on a case sheet")
struct SheetContentTests {
    @Test("required fields without an answer are listed in the form's order")
    func missing() throws {
        let form = try Example.form()
        #expect(SheetContent().missing(in: form).map(\.path) == ["content", "records"])
        #expect(Example.content.missing(in: form).isEmpty)
        var blank = Example.content
        blank["content"] = .text(" 　\r\n")
        blank["records"] = .table([["record": "", "purpose": "　"]])
        #expect(blank.missing(in: form).map(\.label) == ["業務委託の内容及び条件", "目的外利用する個人情報"])
    }

    @Test("trailing empty rows and items are no part of the answer, empty ones between are")
    func trailing() {
        let content = SheetContent([
            "records": .table([["record": "氏名"], [:], ["record": " "], ["record": "", "purpose": ""]]),
            "steps": .items(["", "施錠", "", ""]),
        ])
        #expect(content.table("records").count == 3)
        #expect(content.items("steps") == ["", "施錠"])
    }

    @Test(
        "text comes back byte for byte",
        arguments: [
            "  先頭と末尾の空白 \t", "一行目\r\n二行目\n", "𠮷野家と﨑と葛󠄀飾", "か\u{3099}とが", "👨‍👩‍👧‍👦", "שלום\u{200F}\u{200B}",
            "\u{FEFF}表", "\"引用\"\\/", "\u{0}\u{1}", "",
        ])
    func bytes(text: String) throws {
        let content = SheetContent([
            "content": .text(text), "steps": .items(["a", text, "b"]), "records": .table([["record": text + "."]]),
        ])
        let read = try #require(SheetContent(json: content.json))
        #expect(Array(read.text("content").utf8) == Array(text.utf8))
        #expect(Array(read.items("steps")[1].utf8) == Array(text.utf8))
        #expect(Array((read.table("records")[0]["record"] ?? "").utf8) == Array((text + ".").utf8))
    }

    @Test("contents that differ only in how a letter is composed are different")
    func canonicalEquivalence() {
        #expect(SheetContent(["a": .text("が")]) != SheetContent(["a": .text("か\u{3099}")]))
        #expect(SheetContent(["a": .table([["x": "が"]])]) != SheetContent(["a": .table([["x": "か\u{3099}"]])]))
        #expect(SheetContent(["a": .table([["x": "1"]])]) == SheetContent(["a": .table([["x": "1", "y": ""]])]))
    }

    @Test("the stored form is stable and says each answer's kind")
    func json() {
        let content = SheetContent([
            "start": .date(Example.day), "published": .checked(true), "steps": .items(["鍵"]),
            "content": .text("a/b"), "records": .table([["record": "氏名", "purpose": "確認"]]),
        ])
        #expect(
            content.json == """
                {"content":{"text":"a/b"},"published":{"checked":true},\
                "records":{"table":[{"purpose":"確認","record":"氏名"}]},"start":{"date":"2022-07-28"},\
                "steps":{"items":["鍵"]}}
                """)
        #expect(SheetContent(json: content.json) == content)
    }

    @Test(
        "the quick reader reads what the general decoder does, and leaves to it whatever it does not know",
        arguments: [
            ("{}", true), ("{\"a\":{\"text\":\"線\\n\\r\\t\\\"\\\\\\/\\b\\f\"},\"b\":{\"checked\":false}}", true),
            ("{\"a\":{\"items\":[\"一\",\"\"]},\"b\":{\"table\":[{\"x\":\"1\",\"y\":\"2\"},{}]}}", true),
            ("{\"a\":{\"date\":\"2022-07-28\"},\"b\":{\"items\":[]},\"c\":{\"table\":[]}}", true),
            (" {\"a\": {\"text\": \"x\"}}", false), ("{\"a\":{\"text\":\"\\u3042\"}}", false),
            ("{\"a\":{\"text\":\"x\",\"date\":null}}", false), ("{\"a\":{\"text\":\"x\"}}}", false), ("{\"a\"", false),
        ])
    func quickReader(json: String, isKnown: Bool) {
        var text = json
        let quick = text.withUTF8(SheetContentReader.read).map(SheetContent.init)
        #expect((quick != nil) == isKnown)
        if isKnown { #expect(quick == SheetContent(decoding: json)) }
    }

    @Test(
        "damaged stored content is not read as something else",
        arguments: [
            "", "[]", "{\"a\":{}}", "{\"a\":\"text\"}", "{\"a\":{\"date\":\"2022-02-30\"}}", "{\"a\":{\"text\":1}}",
        ])
    func damage(json: String) {
        #expect(SheetContent(json: json) == nil)
    }

    @Test("20,000 characters are enough room for each text, one more is not")
    func limit() throws {
        let form = try Example.form()
        for character in ["あ", "𠮷", "葛󠄀", "👨‍👩‍👧‍👦", "\r\n"] {
            var content = SheetContent(["content": .text(String(repeating: character, count: 20_000))])
            #expect(content.problems(in: form).isEmpty)
            content["content"] = .text(String(repeating: character, count: 20_001))
            #expect(content.problems(in: form).map(\.reason) == [.tooLong(limit: 20_000)])
        }
        let heaped = SheetContent(["content": .text("あ" + String(repeating: "\u{301}", count: 1_000_000))])
        #expect(heaped.problems(in: form).map(\.reason) == [.tooLong(limit: 20_000)])
    }

    @Test("what can't be stored is named with its place")
    func problems() throws {
        let content = SheetContent([
            "content": .checked(true),
            "records": .table([[:], ["record": "氏名"], ["record": String(repeating: "あ", count: 20_001)], ["x": "1"]]),
            "medium": .text("石板"), "contractor": .text("一行目\r\n二行目"), "start": .text("明日"), "gone": .text("a"),
        ])
        let problems = content.problems(in: try Example.form())
        #expect(
            problems.map(\.field.path) == [
                "content", "records.2.record", "records.3", "medium", "start", "contractor", "gone",
            ])
        #expect(
            problems.map(\.reason) == [
                .wrongKind, .tooLong(limit: 20_000), .unknownField, .notAnOption, .wrongKind, .lineBreak, .unknownField,
            ])
        #expect(problems[1].message.hasPrefix("「目的外利用する個人情報 3行目 個人情報」は20000文字以内です。"))
    }

    @Test("more rows than a page can hold are refused")
    func rows() throws {
        let content = SheetContent(["steps": .items(Array(repeating: "a", count: 1_001))])
        #expect(content.problems(in: try Example.form()).map(\.reason) == [.tooManyRows])
    }

    @Test("a copied sheet keeps the answers that its newer form still asks for")
    func fitted() throws {
        var content = Example.content
        content["start"] = .date(Example.day)
        let newer = [
            FormField(key: "content", label: "内容", kind: .text), FormField(key: "start", label: "時期", kind: .line),
        ]
        #expect(content.fitted(to: newer) == SheetContent(["content": .text("窓口業務の委託")]))
    }
}
