import COpenSSL

/// Algorithms looked up in libcrypto once: the lookup costs more than hashing a short value.
enum Algorithm {
    // Safe to share: libcrypto never changes a fetched EVP_MD, and this one is never freed.
    nonisolated(unsafe) static let sha256: OpaquePointer = {
        guard let algorithm = EVP_MD_fetch(nil, "SHA256", nil) else {
            preconditionFailure("libcrypto has no SHA-256")
        }
        return algorithm
    }()

    /// HMAC with SHA-256, without a key. Safe to share: it is only ever copied from.
    nonisolated(unsafe) static let hmacSHA256: OpaquePointer = {
        let algorithm = EVP_MAC_fetch(nil, "HMAC", nil)
        defer { EVP_MAC_free(algorithm) }
        var digest = Array("SHA256".utf8CString)
        let context = digest.withUnsafeMutableBufferPointer { digest -> OpaquePointer? in
            let parameters = [
                OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.baseAddress, 0),
                OSSL_PARAM_construct_end(),
            ]
            guard let context = EVP_MAC_CTX_new(algorithm), EVP_MAC_CTX_set_params(context, parameters) == 1 else {
                return nil
            }
            return context
        }
        guard let context else { preconditionFailure("libcrypto has no HMAC-SHA-256") }
        return context
    }()
}
