extension [UInt8] {
    /// Two lower-case digits an octet.
    package var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Reads ``hex``, in either case. Nil for an odd length or another character.
    package init?(hex: String) {
        guard hex.utf8.count.isMultiple(of: 2) else { return nil }
        let digits = hex.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == hex.utf8.count else { return nil }
        self = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    /// Unpadded base64url (RFC 4648 §5).
    package var base64URL: String {
        Base64.url.encode(self)
    }

    /// Reads ``base64URL``. Nil for anything that it would not have written.
    package init?(base64URL: String) {
        guard let bytes = Base64.url.decode(base64URL.utf8) else { return nil }
        self = bytes
    }
}
