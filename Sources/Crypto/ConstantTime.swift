import COpenSSL

/// Compares secrets without telling by the time taken where they differ. A different length is told at once; it is no
/// secret here.
package func equalInConstantTime(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && CRYPTO_memcmp(one, other, one.count) == 0
}
