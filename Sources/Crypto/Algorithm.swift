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
}
