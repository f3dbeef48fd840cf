import COpenSSL

/// SHA-256 of a value that comes in pieces, such as an uploaded file. It cannot be copied because the state lives in
/// libcrypto.
package struct SHA256Hasher: ~Copyable {
    private let context: OpaquePointer

    /// The hasher of the empty value.
    package init() {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex2(context, Algorithm.sha256, nil) == 1 else {
            preconditionFailure("libcrypto cannot start SHA-256")
        }
        self.context = context
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    /// Appends the next piece.
    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// Appends the next piece from memory in place.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        precondition(
            EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1, "libcrypto cannot go on with SHA-256")
    }

    /// The 32 octets of the digest. Ends the hasher.
    package consuming func finish() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: SHA256.length) { digest, count in
            precondition(EVP_DigestFinal_ex(context, digest.baseAddress, nil) == 1, "libcrypto cannot end SHA-256")
            count = SHA256.length
        }
    }
}
