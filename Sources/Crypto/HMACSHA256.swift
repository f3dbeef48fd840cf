import COpenSSL

/// HMAC (RFC 2104) with SHA-256: shows that a value comes from someone who knows the key.
package enum HMACSHA256 {
    /// The 32 octets of the code. Compare codes with ``equalInConstantTime(_:_:)``, never with `==`.
    package static func code(for message: [UInt8], key: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: SHA256.length) { code, count in
            let made = HMAC(
                Algorithm.sha256, key, Int32(key.count), message, message.count, code.baseAddress, nil)
            precondition(made != nil, "libcrypto cannot compute HMAC-SHA-256")
            count = SHA256.length
        }
    }
}
