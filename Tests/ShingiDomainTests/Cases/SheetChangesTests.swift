import Testing

@testable import ShingiDomain

@Suite("What changed since a sheet was last seen")
struct SheetChangesTests {
    private func changes(_ old: SheetContent, _ new: SheetContent) throws -> [FieldChange] {
        SheetContent.changes(from: old, to: new, form: try Example.form())
    }

    private func shown(_ difference: TextDifference) -> String {
        difference.segments.map { segment in
            switch segment.kind {
            case .same: segment.text
            case .removed: "[-\(segment.text)]"
            case .added: "[+\(segment.text)]"
            }
        }.joined()
    }

    @Test("nothing changed is nothing to show")
    func nothing() throws {
        #expect(try changes(Example.content, Example.content).isEmpty)
    }

    @Test(
        "Japanese is compared by runs of one kind of characters",
        arguments: [
            ("媒体は紙とする。", "媒体は紙及び電磁的媒体とする。", "媒体は[-紙][+紙及][+び][+電磁的媒体]とする。"),
            ("暗号化はAES 512bitで行う。", "暗号化はAES 256bitで行う。", "暗号化はAES [-512bit][+256bit]で行う。"),
            ("", "新規", "[+新規]"), ("廃止", "", "[-廃止]"), ("同じ", "同じ", "同じ"),
            ("が", "か\u{3099}", "[-が][+か\u{3099}]"),
        ])
    func words(old: String, new: String, expected: String) {
        let merged = expected.replacing("][+", with: "\u{0}").replacing("\u{0}", with: "")
        let actual = shown(TextDifference(from: old, to: new)).replacing("][+", with: "")
        #expect(Array(actual.utf8) == Array(merged.utf8))
    }

    @Test("changed cells, added rows and removed rows are told apart")
    func rows() throws {
        let old = SheetContent([
            "records": .table([
                ["record": "氏名", "purpose": "確認"], ["record": "住所", "purpose": "送付"],
                ["record": "電話", "purpose": "連絡"],
            ])
        ])
        let inserted = SheetContent([
            "records": .table([
                ["record": "氏名", "purpose": "確認"], ["record": "生年月日", "purpose": "照合"],
                ["record": "住所", "purpose": "発送"], ["record": "電話", "purpose": "連絡"],
            ])
        ])
        #expect(try changes(old, inserted).map(\.field.path) == ["records.1.record", "records.1.purpose", "records.2"])
        let removed = SheetContent(["records": .table([["record": "電話", "purpose": "連絡"]])])
        let changes = try changes(old, removed)
        #expect(changes.map(\.field.path) == ["records.0", "records.1"])
        #expect(changes.map { shown($0.difference) } == ["[-氏名 / 確認]", "[-住所 / 送付]"])
    }

    @Test("dates, boxes and items are shown as people read them")
    func kinds() throws {
        var new = Example.content
        new["published"] = .checked(true)
        new["start"] = .date(Example.day)
        new["steps"] = .items(["施錠"])
        let changes = try changes(Example.content, new)
        #expect(changes.map(\.field.label) == ["保護対策 1", "区ホームページ掲載予定", "開始時期"])
        #expect(changes.map { shown($0.difference) } == ["[+施錠]", "[+はい]", "[+令和4年7月28日(木)]"])
    }

    @Test("both texts can be spelled from the segments, whatever they are, and long ones do not take for ever")
    func spelled() {
        var random = SystemRandomNumberGenerator()
        let pieces = ["個人", "情報", "は", "を", "データ", "abc", "12", "。", "\n", "\r\n", "葛󠄀", "👨‍👩‍👧‍👦", " ", "か\u{3099}", "が"]
        for length in [0, 1, 2, 3, 5, 8, 40, 400, 4_000] {
            for _ in 0..<(length > 100 ? 2 : 40) {
                let old = (0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
                let new = (0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
                let difference = TextDifference(from: old, to: new)
                let before = difference.segments.filter { $0.kind != .added }.map(\.text).joined()
                let after = difference.segments.filter { $0.kind != .removed }.map(\.text).joined()
                #expect(Array(before.utf8) == Array(old.utf8))
                #expect(Array(after.utf8) == Array(new.utf8))
            }
        }
    }

    @Test("the difference of short sequences is the shortest there is")
    func shortest() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let old = (0..<Int.random(in: 0...7, using: &random)).map { _ in Int.random(in: 0...2, using: &random) }
            let new = (0..<Int.random(in: 0...7, using: &random)).map { _ in Int.random(in: 0...2, using: &random) }
            let same = SequenceDifference.steps(from: old, to: new).count { if case .same = $0 { true } else { false } }
            #expect(same == longestCommon(old[...], new[...]), "\(old) \(new)")
        }
    }

    private func longestCommon(_ one: ArraySlice<Int>, _ other: ArraySlice<Int>) -> Int {
        guard let first = one.first, let second = other.first else { return 0 }
        if first == second { return 1 + longestCommon(one.dropFirst(), other.dropFirst()) }
        return max(longestCommon(one.dropFirst(), other), longestCommon(one, other.dropFirst()))
    }
}
