/// Why a key could not be derived.
package enum CryptoError: Error, Equatable {
    /// The parameters are not those scrypt allows (RFC 7914 §2), or their memory cannot be counted.
    case invalidParameters
    /// libcrypto refused, most likely for lack of memory.
    case derivationFailed
}
