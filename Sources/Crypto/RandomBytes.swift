import COpenSSL

/// Octets nobody can guess: session tokens, salts, keys.
package enum RandomBytes {
    /// Traps when the system has no randomness to give, since everything made from it would be guessable.
    package static func make(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { bytes, initialized in
            precondition(RAND_bytes(bytes.baseAddress, Int32(count)) == 1, "The system gives no random octets")
            initialized = count
        }
    }
}
