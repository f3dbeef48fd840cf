/// A password as it is stored: a salt and what scrypt makes of both, in the PHC text form (unpadded standard base64).
package struct PasswordHash: Hashable, Sendable {
    private let cost: PasswordCost
    private let salt: [UInt8]
    private let key: [UInt8]

    /// Hashes with a new random salt. The caller has brought the password to Unicode's NFC, so that one typed on
    /// another keyboard system is the same octets.
    package static func make(
        _ password: String, cost: PasswordCost = .standard
    ) throws(CryptoError) -> PasswordHash {
        let salt = RandomBytes.make(saltLength)
        return PasswordHash(cost: cost, salt: salt, key: try derive(password, cost, salt, keyLength))
    }

    /// Reads what ``text`` gave. Nil for any other scheme, order of parameters, or cost beyond what ``PasswordCost``
    /// allows.
    package init?(text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "$"), omittingEmptySubsequences: false).map(Array.init)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == Array("scrypt".utf8),
            let cost = PasswordCost(text: parts[2]),
            let salt = Base64.standard.decode(parts[3]), (8...64).contains(salt.count),
            let key = Base64.standard.decode(parts[4]), (16...64).contains(key.count)
        else { return nil }
        self.init(cost: cost, salt: salt, key: key)
    }

    private init(cost: PasswordCost, salt: [UInt8], key: [UInt8]) {
        (self.cost, self.salt, self.key) = (cost, salt, key)
    }

    /// `$scrypt$ln=15,r=8,p=1$salt$hash`
    package var text: String {
        "$scrypt$\(cost.text)$\(Base64.standard.encode(salt))$\(Base64.standard.encode(key))"
    }

    /// Whether it is the password. Takes as long as ``make(_:cost:)`` and the same time for any wrong password.
    package func matches(_ password: String) -> Bool {
        guard let derived = try? Self.derive(password, cost, salt, key.count) else { return false }
        return equalInConstantTime(derived, key)
    }

    /// Whether it was made at another cost than new ones are: hash again at the next successful sign-in.
    package var needsRehash: Bool {
        cost != .standard || salt.count < Self.saltLength || key.count < Self.keyLength
    }

    private static let saltLength = 16
    private static let keyLength = 32

    private static func derive(
        _ password: String, _ cost: PasswordCost, _ salt: [UInt8], _ length: Int
    ) throws(CryptoError) -> [UInt8] {
        try Scrypt.derive(
            password: Array(password.utf8), salt: salt, n: 1 << cost.logN, r: cost.r, p: cost.p, length: length)
    }
}
