import Documents
import Testing

@Suite("Text files as Japanese offices save them")
struct PlainTextTests {
    @Test("UTF-8 is read with its mark and without")
    func utf8() {
        #expect(PlainText.read(Array("○会長 始めます。".utf8)) == "○会長 始めます。")
        #expect(PlainText.read([0xEF, 0xBB, 0xBF] + Array("会長".utf8)) == "会長")
    }

    @Test("Shift_JIS is read as Windows writes it, with ① and 髙")
    func shiftJIS() {
        // 会長①髙
        #expect(PlainText.read([0x89, 0xEF, 0x92, 0xB7, 0x87, 0x40, 0xFB, 0xFC]) == "会長①髙")
    }

    @Test("UTF-16 is read by its mark, in both orders")
    func utf16() {
        #expect(PlainText.read([0xFF, 0xFE, 0x1A, 0x4F, 0x77, 0x95]) == "会長")
        #expect(PlainText.read([0xFE, 0xFF, 0x4F, 0x1A, 0x95, 0x77]) == "会長")
    }

    @Test("a picture or a program is no text")
    func noText() {
        #expect(PlainText.read([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]) == nil)
        #expect(PlainText.read([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0]) == nil)
        #expect(PlainText.read([0x41, 0x00, 0x42]) == nil)
    }
}
