import Testing

@testable import ShingiDomain

@Suite("Kanji numerals and full-width digits")
struct KanjiNumeralTests {
    @Test("every number from 1 to 9999 has its own spelling and is read back")
    func roundTrip() {
        var spellings = Set<String>()
        for value in 1...9_999 {
            let text = KanjiNumeral(value)?.text ?? ""
            spellings.insert(text)
            guard KanjiNumeral(text: text)?.value == value else {
                Issue.record("\(value) written as \(text) is not read back")
                return
            }
        }
        #expect(spellings.count == 9_999)
    }

    @Test(
        "numbers are written as in meeting titles",
        arguments: [
            (1, "一"), (10, "十"), (12, "十二"), (13, "十三"), (20, "二十"), (100, "百"), (110, "百十"), (345, "三百四十五"),
            (1_000, "千"), (2_022, "二千二十二"), (9_999, "九千九百九十九"),
        ])
    func writing(value: Int, text: String) {
        #expect(KanjiNumeral(value)?.text == text)
    }

    @Test(
        "other spellings and numbers are refused", arguments: ["", "〇", "一十", "一百", "十百", "二〇", "十2", "百百", "一二", "万"])
    func refusals(text: String) {
        #expect(KanjiNumeral(text: text) == nil)
    }

    @Test("0, negatives and 10000 have no spelling", arguments: [0, -1, 10_000])
    func outOfRange(value: Int) {
        #expect(KanjiNumeral(value) == nil)
    }

    @Test("full-width digits and signs are read as half-width ones")
    func fullWidth() {
        #expect("諮問第４６２号（Ａ）".halfWidth == "諮問第462号(A)")
        #expect(Int(typed: " １６　") == 16 && Int(typed: "-3") == -3 && Int(typed: "－3") == -3)
        #expect(["", "-", "1.5", "十", "3-", "1 8", "1234567890"].allSatisfy { Int(typed: $0) == nil })
    }

    @Test("every character that folds is folded between others that do not")
    func everyFold() {
        let ranges: [ClosedRange<UInt32>] = [
            0xFF01...0xFF5E, 0x3000...0x3000, 0xA0...0xA0, 0x2212...0x2212, 0x2010...0x2015, 0x32FF...0x32FF,
            0x337B...0x337E, 0x322A...0x3230,
        ]
        for value in ranges.joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "審\(Character(scalar))議"
            #expect(!text.halfWidth.unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
        }
        #expect("審議会を「、。ー」々・é".halfWidth == "審議会を「、。ー」々・é")
        #expect(["　課 ", "課", " 課", "課\n", " ", ""].map(\.trimmed) == ["課", "課", "課", "課", "", ""])
    }
}
