import Testing

@testable import Crypto

@Suite("SHA-256 and HMAC")
struct DigestTests {
    @Test(
        "SHA-256 gives the examples of FIPS 180",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func examples(message: String, digest: String) {
        #expect(SHA256.hash(Array(message.utf8)).hex == digest)
        #expect(SHA256.hash(message.utf8).hex == digest)
        #expect(SHA256.hash(message.utf8.lazy.map { $0 }).hex == digest)
    }

    @Test("a million letters in pieces give the digest of FIPS 180's long example")
    func pieces() {
        var hasher = SHA256Hasher()
        for size in [1, 63, 64, 65, 807, 999_000] {
            hasher.update([UInt8](repeating: UInt8(ascii: "a"), count: size))
        }
        #expect(hasher.finish().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("a hasher that got nothing gives the digest of the empty value")
    func nothing() {
        var hasher = SHA256Hasher()
        hasher.update([])
        #expect(hasher.finish() == SHA256.hash([UInt8]()))
    }

    @Test("HMAC-SHA-256 gives the codes of RFC 4231 §4", arguments: HMACVector.rfc4231)
    func codes(vector: HMACVector) {
        #expect(HMACSHA256.code(for: vector.message, key: vector.key).hex.hasPrefix(vector.code))
    }

    @Test("an empty key and an empty message have a code")
    func emptyKey() {
        #expect(
            HMACSHA256.code(for: [], key: []).hex
                == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
    }
}
