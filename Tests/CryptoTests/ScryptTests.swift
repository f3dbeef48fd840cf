import Testing

@testable import Crypto

@Suite("scrypt")
struct ScryptTests {
    @Test(
        "scrypt gives the keys of RFC 7914 §12",
        arguments: [
            (
                "", "", 16, 1, 1,
                "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
            ),
            (
                "password", "NaCl", 1024, 8, 16,
                "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
            ),
            (
                "pleaseletmein", "SodiumChloride", 16384, 8, 1,
                "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
            ),
        ])
    func vectors(password: String, salt: String, n: Int, r: Int, p: Int, key: String) throws {
        let derived = try Scrypt.derive(
            password: Array(password.utf8), salt: Array(salt.utf8), n: n, r: r, p: p, length: 64)
        #expect(derived.hex == key)
    }

    @Test("more than libcrypto's own limit of 32 MiB is allowed")
    func memory() throws {
        #expect(try Scrypt.derive(password: [1], salt: [2], n: 1 << 16, r: 8, p: 1, length: 32).count == 32)
    }

    @Test(
        "parameters that RFC 7914 §2 does not allow are refused",
        arguments: [
            (0, 8, 1, 32), (1, 8, 1, 32), (15, 8, 1, 32), (-16, 8, 1, 32), (16, 0, 1, 32), (16, 8, 0, 32),
            (16, 8, 1, 0),
            (16, 1 << 15, 1 << 15, 32), (16, Int.max, Int.max, 32), (1 << 40, 8, 1, 32), (16, 8, 1, -1),
        ])
    func refused(n: Int, r: Int, p: Int, length: Int) {
        #expect(throws: CryptoError.invalidParameters) {
            try Scrypt.derive(password: [1], salt: [2], n: n, r: r, p: p, length: length)
        }
    }
}
