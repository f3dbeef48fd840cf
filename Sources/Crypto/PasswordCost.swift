/// How costly guessing a password is made: scrypt's parameters.
package struct PasswordCost: Hashable, Sendable {
    /// The binary logarithm of scrypt's n.
    package let logN: Int
    /// scrypt's block size.
    package let r: Int
    /// scrypt's parallelism.
    package let p: Int

    /// Nil outside 1...20, 1...32 and 1...16: a stored text must not be able to ask for all the machine's memory.
    package init?(logN: Int, r: Int, p: Int) {
        guard (1...20).contains(logN), (1...32).contains(r), (1...16).contains(p) else { return nil }
        self.init(checkedLogN: logN, r: r, p: p)
    }

    private init(checkedLogN logN: Int, r: Int, p: Int) {
        (self.logN, self.r, self.p) = (logN, r, p)
    }

    /// What new passwords get: 32 MiB and about 0.1 s a guess.
    package static let standard = PasswordCost(checkedLogN: 15, r: 8, p: 1)

    /// Protects nothing. For tests and demo accounts, whose passwords are public anyway.
    package static let trivial = PasswordCost(checkedLogN: 4, r: 8, p: 1)
}
