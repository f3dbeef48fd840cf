import COpenSSL

/// SHA-256 (FIPS 180-4) of a whole value; ``SHA256Hasher`` takes it in pieces.
package enum SHA256 {
    /// Octets in a digest.
    package static let length = 32

    /// The 32 octets of the digest.
    package static func hash(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBytes { hash($0) }
    }

    /// The same for octets that are not an array; they are copied once unless their storage is contiguous.
    package static func hash(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.withContiguousStorageIfAvailable { hash(UnsafeRawBufferPointer($0)) } ?? hash(Array(bytes))
    }

    /// The same over memory in place, such as a column or a mapped file.
    package static func hash(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: length) { digest, count in
            let done = EVP_Digest(bytes.baseAddress, bytes.count, digest.baseAddress, nil, Algorithm.sha256, nil)
            precondition(done == 1, "libcrypto cannot compute SHA-256")
            count = length
        }
    }
}
