import COpenSSL

/// HMAC (RFC 2104) with SHA-256: shows that a value comes from someone who knows the key.
package enum HMACSHA256 {
    /// The 32 octets of the code. Compare codes with ``equalInConstantTime(_:_:)``, never with `==`.
    package static func code(for message: [UInt8], key: [UInt8]) -> [UInt8] {
        let context = EVP_MAC_CTX_dup(Algorithm.hmacSHA256)
        defer { EVP_MAC_CTX_free(context) }
        return [UInt8](unsafeUninitializedCapacity: SHA256.length) { code, count in
            let isMade =
                EVP_MAC_init(context, key, key.count, nil) == 1
                && EVP_MAC_update(context, message, message.count) == 1
                && EVP_MAC_final(context, code.baseAddress, &count, code.count) == 1
            precondition(isMade && count == SHA256.length, "libcrypto cannot compute HMAC-SHA-256")
        }
    }
}
