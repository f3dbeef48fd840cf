import Crypto

/// A secret as it is written into a page: under a fresh random mask, so that it looks different in each answer.
///
/// Pages are compressed, and what a page repeats from its address is compressed with it: without the mask the length of
/// the answer would give the secret away byte by byte (the BREACH attack).
enum MaskedToken {
    /// - Parameter mask: as many random octets as the secret has.
    static func mask(_ secret: String, with mask: some Collection<UInt8>) -> String {
        precondition(mask.count == secret.utf8.count)
        return (Array(mask) + zip(secret.utf8, mask).map { $0 ^ $1 }).base64URL
    }

    /// Whether a value from a form is the secret under some mask.
    static func matches(_ masked: String, _ secret: String) -> Bool {
        let expected = Array(secret.utf8)
        guard !expected.isEmpty, let bytes = [UInt8](base64URL: masked), bytes.count == 2 * expected.count else {
            return false
        }
        let given = zip(bytes.prefix(expected.count), bytes.suffix(expected.count)).map { $0 ^ $1 }
        return equalInConstantTime(given, expected)
    }
}
