import COpenSSL

/// scrypt (RFC 7914): a key from a password, made costly in time and memory on purpose.
package enum Scrypt {
    /// `n` must be a power of two above 1. Takes about 128·n·r octets of memory while it runs.
    package static func derive(
        password: [UInt8], salt: [UInt8], n: Int, r: Int, p: Int, length: Int
    ) throws(CryptoError) -> [UInt8] {
        guard length > 0, let memory = memory(n: n, r: r, p: p) else { throw .invalidParameters }
        var key = [UInt8](repeating: 0, count: length)
        let done = password.withUnsafeBytes { password in
            // With a null password libcrypto only checks the parameters, so an empty one needs an address too.
            let characters = password.assumingMemoryBound(to: CChar.self)
            return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1) { empty in
                EVP_PBE_scrypt(
                    characters.baseAddress ?? UnsafePointer(empty.baseAddress), password.count,
                    salt, salt.count, UInt64(n), UInt64(r), UInt64(p), memory, &key, length)
            }
        }
        guard done == 1 else {
            ERR_clear_error()
            throw .derivationFailed
        }
        return key
    }

    /// What libcrypto may take; its own limit of 32 MiB refuses n = 2^15 with r = 8. Nil when the parameters are not
    /// allowed.
    private static func memory(n: Int, r: Int, p: Int) -> UInt64? {
        guard n > 1, n & (n - 1) == 0, r > 0, p > 0, n < 1 << 32, r < 1 << 24, p < 1 << 24 else { return nil }
        let (product, overflow) = r.multipliedReportingOverflow(by: p)
        // RFC 7914 §2: p ≤ (2^32-1)·32 / (128·r), which is r·p < 2^30.
        guard !overflow, product < 1 << 30 else { return nil }
        let (blocks, tooMuch) = (n + p + 2).multipliedReportingOverflow(by: 128 * r)
        return tooMuch ? nil : UInt64(blocks) + 4096
    }
}
