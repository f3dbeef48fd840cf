import Testing

@testable import Crypto

@Suite("Octets as text, compared and by chance")
struct BytesTests {
    @Test(
        "base64url follows RFC 4648 §10 without padding",
        arguments: [
            ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ])
    func base64URL(plain: String, encoded: String) {
        #expect(Array(plain.utf8).base64URL == encoded)
        #expect([UInt8](base64URL: encoded) == Array(plain.utf8))
    }

    @Test("base64url uses - and _, the standard alphabet + and /")
    func alphabets() {
        #expect([0xfb, 0xff, 0xbf].base64URL == "-_-_")
        #expect(Base64.standard.encode([0xfb, 0xff, 0xbf]) == "+/+/")
        #expect([UInt8](base64URL: "-_-_") == [0xfb, 0xff, 0xbf])
    }

    @Test("every octet survives base64url and hex")
    func roundTrip() {
        let bytes = Array(UInt8.min...UInt8.max)
        #expect([UInt8](base64URL: bytes.base64URL) == bytes)
        #expect([UInt8](hex: bytes.hex) == bytes)
        #expect([UInt8](hex: "00FFab") == [0, 255, 171])
    }

    @Test(
        "text that base64url would not have written is refused",
        arguments: ["Z", "Zg==", "Zh", "Zm9", "+/+/", "Zm9v Zm9v", "Zm9vあ", "Zm9vY"])
    func base64URLRefused(text: String) {
        #expect([UInt8](base64URL: text) == nil)
    }

    @Test("text that is no hex is refused", arguments: ["0", "0g", "+1", "0x", "1"])
    func hexRefused(text: String) {
        #expect([UInt8](hex: text) == nil)
    }

    @Test("secrets are equal when every octet is")
    func constantTime() {
        #expect(equalInConstantTime([], []))
        #expect(equalInConstantTime([1, 2, 3], [1, 2, 3]))
        #expect(!equalInConstantTime([1, 2, 3], [1, 2, 4]))
        #expect(!equalInConstantTime([1, 2, 3], [1, 2]))
        #expect(!equalInConstantTime([], [0]))
    }

    @Test("random octets have the length asked for and do not repeat")
    func random() {
        #expect(RandomBytes.make(0).isEmpty)
        #expect(RandomBytes.make(32).count == 32)
        #expect(RandomBytes.make(32) != RandomBytes.make(32))
    }
}
